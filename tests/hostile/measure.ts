import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { HOSTILE_CASES } from "./cases";
import { read, type HostileCase } from "./hostile-case";

// Each hostile text in a process of its own with 512 MiB: how long it takes, and what it is told.
//   npm run hostile            all of them
//   npm run hostile -- WORD    those whose name holds the word

const SECONDS = 2;
/** Describe output may be large: half a second for each megabyte beyond eight. */
const SECONDS_PER_MEGABYTE = 0.5;
const MEGABYTES = 512;
/** A reader that hangs is ended, and has failed. */
const HANGS_AFTER_MS = 120_000;

const sizeOf = (hostile: HostileCase): number => Object.values(hostile.files()).reduce((sum, content) => sum + content.length, 0);
const allowedMs = (hostile: HostileCase): number =>
  1000 * (SECONDS + (hostile.format === "describe" ? Math.max(0, sizeOf(hostile) / (1 << 20) - 8) * SECONDS_PER_MEGABYTE : 0));

function inChild(at: number): void {
  const hostile = HOSTILE_CASES[at];
  if (hostile === undefined) throw new Error(`There is no case ${at}.`);
  const files = hostile.files();
  const begun = performance.now();
  const diagnostics = read({ ...hostile, files: () => files });
  process.stdout.write(JSON.stringify({ ms: performance.now() - begun, told: diagnostics.length, code: diagnostics[0]?.code ?? "nothing" }));
}

interface Measured {
  readonly ms: number;
  readonly told: number;
  readonly code: string;
}

function measured(at: number): Measured | string {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [`--max-old-space-size=${MEGABYTES}`, "--import", "tsx", self, "--case", String(at)], {
    encoding: "utf8",
    timeout: HANGS_AFTER_MS,
  });
  if (child.status !== 0) return child.signal === "SIGTERM" ? "hangs" : /heap out of memory/.test(child.stderr) ? "out of memory" : "crashes";
  return JSON.parse(child.stdout) as Measured;
}

function measureAll(word: string): void {
  const failures: string[] = [];
  const times: { name: string; ms: number; told: number; code: string }[] = [];
  HOSTILE_CASES.forEach((hostile, at) => {
    const name = `${hostile.format}: ${hostile.name}`;
    if (!name.includes(word)) return;
    const result = measured(at);
    if (typeof result === "string") failures.push(`${name}: ${result}`);
    else {
      times.push({ name, ...result, ms: Math.round(result.ms) });
      if (result.ms > allowedMs(hostile)) failures.push(`${name}: ${Math.round(result.ms)} ms`);
      if (result.told === 0 && !hostile.harmless) failures.push(`${name}: no diagnostic`);
    }
  });
  console.table(times.sort((a, b) => b.ms - a.ms).slice(0, 25));
  for (const failure of failures) console.log(`FAILED ${failure}`);
  console.log(`${times.length + failures.filter((text) => !/ ms$|no diagnostic$/.test(text)).length} cases, each with ${MEGABYTES} MiB: ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

const [first, second] = process.argv.slice(2);
if (first === "--case") inChild(Number(second));
else measureAll(first ?? "");
