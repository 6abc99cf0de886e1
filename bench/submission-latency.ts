import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startSite } from "../e2e/fixtures/site";
import { Student } from "./student";

// From the POST of a submission to its result at a Node client, over HTTP and server-sent events. Asserts nothing.
//   npm run bench:latency                          starts a site of its own
//   npm run bench:latency -- http://localhost:3000 uses a running one

const SUBMISSIONS = 200;
const AT_A_TIME = 4;
const WARM_UP = 8;
const REST_SECONDS = 60;

const measure = async (site: string): Promise<number[]> => {
  const student = await Student.signUp(site);
  const files = await student.openLab();
  const arrived = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  const end = new AbortController();
  await student.hear((submission) => {
    arrived.set(submission, performance.now());
    waiting.get(submission)?.(performance.now());
  }, end.signal);

  const once = async (): Promise<number> => {
    const sent = performance.now();
    const submission = await student.handIn(files);
    const known = arrived.get(submission);
    return (known ?? (await new Promise<number>((done) => waiting.set(submission, done)))) - sent;
  };
  const many = async (count: number): Promise<number[]> => {
    const latencies: number[] = [];
    let begun = 0;
    const line = async (): Promise<void> => {
      while (begun++ < count) latencies.push(await once());
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, line));
    return latencies;
  };
  await many(WARM_UP);
  const latencies = await many(SUBMISSIONS);
  end.abort();
  return latencies.sort((a, b) => a - b);
};

const at = (sorted: readonly number[], share: number): string => `${Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)} ms`;

const residentMebibytes = (pid: number): number =>
  Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024);

/** The file is written anew twice a second: a read may meet it half-written. */
const processesOf = async (dataDir: string, tries = 10): Promise<{ web: number; grading: number }> => {
  try {
    return JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")) as { web: number; grading: number };
  } catch (error) {
    if (tries === 0) throw error;
    await sleep(100);
    return processesOf(dataDir, tries - 1);
  }
};

const tell = (latencies: readonly number[]): void => {
  console.log(`${SUBMISSIONS} submissions, ${AT_A_TIME} at a time, after ${WARM_UP} to warm up`);
  console.log(`median ${at(latencies, 0.5)}, p95 ${at(latencies, 0.95)}, max ${at(latencies, 1)}`);
};

const [given] = process.argv.slice(2);
if (given !== undefined) tell(await measure(given.replace(/\/$/, "")));
else {
  const site = await startSite();
  try {
    tell(await measure(site.address));
    await sleep(REST_SECONDS * 1000);
    const { web, grading } = await processesOf(site.dataDir);
    console.log(`resident after ${REST_SECONDS} s at rest: web ${residentMebibytes(web)} MiB, grading ${residentMebibytes(grading)} MiB`);
  } finally {
    await site.remove();
  }
}
