import { spawn } from "node:child_process";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface StageSpec {
  readonly name: string;
  /** Words after `node`. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What the output or a report file says, given whether the program ended well. */
  readonly count: (output: string, endedWell: boolean) => Counts;
  readonly minutes?: number;
}

export interface StageResult extends Counts {
  readonly name: string;
  readonly seconds: number;
  readonly output: string;
}

/** One check that holds or does not. */
export const asOne = (_output: string, endedWell: boolean): Counts => (endedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A stage that ended badly without a failure in its report failed all the same: nothing hides. */
const honest = ({ passed, failed }: Counts, endedWell: boolean): Counts => ({ passed, failed: endedWell ? failed : Math.max(1, failed) });

export const runStage = ({ name, command, environment = {}, count, minutes = 10 }: StageSpec): Promise<StageResult> =>
  new Promise((done) => {
    const begun = Date.now();
    const child = spawn(process.execPath, command, {
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const timer = setTimeout(() => {
      output += `\nEnded after ${minutes} minutes.`;
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    }, minutes * 60_000);
    const end = (endedWell: boolean): void => {
      clearTimeout(timer);
      done({ name, output, seconds: (Date.now() - begun) / 1000, ...honest(count(output, endedWell), endedWell) });
    };
    child.once("error", (error) => {
      output += error.message;
      end(false);
    });
    child.once("close", (code) => end(code === 0));
  });
