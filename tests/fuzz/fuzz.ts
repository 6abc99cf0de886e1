import { fork } from "node:child_process";
import { corpus } from "./corpus";
import { inputOf } from "./mutate";
import type { Message } from "./reader";

// Mutated configurations of the house through every reader: no crash, no hang, no network with a loose end.
//   npm run fuzz                        100,000 inputs
//   npm run fuzz -- COUNT [SEED [AT]]   so many, as before; AT prints that one input

const COUNT = 100_000;
const PROCESSES = 2;
/** Start-up counts too. */
const HANGS_AFTER_MS = 10_000;
const MEGABYTES = 512;

const [count = COUNT, seed = Date.now() % 1_000_000, at] = process.argv.slice(2).map(Number);

if (at !== undefined) {
  process.stdout.write(inputOf(seed, at, corpus()).text);
} else {
  process.stdout.write(`seed ${seed}, ${count} inputs made of ${corpus().length} files\n`);
  const shares = await Promise.all(Array.from({ length: PROCESSES }, (_, n) => share(n)));
  const faults = shares.flatMap(({ faults: of }) => of);
  const counts = shares.map(({ counts: of }) => of);
  for (const format of Object.keys(counts[0] ?? {}))
    process.stdout.write(`${format}: ${counts.reduce((sum, of) => sum + (of[format] ?? 0), 0)} inputs\n`);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${count - faults.length} passed, ${faults.length} failed\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

interface Share {
  readonly faults: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** One process's inputs: every second number from `n`. A process that hangs or dies is replaced behind the input. */
async function share(n: number): Promise<Share> {
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  let next: number | null = n;
  while (next !== null) {
    const ended: Ended | null = await run(next, faults, counts);
    if (ended !== null) faults.push(`${ended.why} at input ${ended.at}: npm run fuzz -- ${count} ${seed} ${ended.at}`);
    next = ended === null ? null : ended.at + PROCESSES;
  }
  return { faults, counts };
}

interface Ended {
  readonly at: number;
  readonly why: string;
}

/** Null where the process came to its end. */
function run(from: number, faults: string[], counts: Record<string, number>): Promise<Ended | null> {
  const child = fork(new URL("reader.ts", import.meta.url), [from, PROCESSES, count, seed].map(String), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${MEGABYTES}`],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let seen = { at: from, since: Date.now() };
  let said = "";
  child.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-4_000)));
  return new Promise((settle) => {
    const watch = setInterval(() => {
      if (Date.now() - seen.since > HANGS_AFTER_MS) child.kill("SIGKILL");
    }, 250);
    child.on("message", (message: Message) => {
      if (message.kind === "at") {
        seen = { at: message.at, since: Date.now() };
        counts[message.format] = (counts[message.format] ?? 0) + 1;
      } else faults.push(message.fault);
    });
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      const why = signal === "SIGKILL" ? "hangs" : `dies (${/heap out of memory|\w*Error: .*/.exec(said)?.[0] ?? `exit ${code}`})`;
      settle(code === 0 ? null : { at: seen.at, why });
    });
  });
}
