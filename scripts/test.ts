import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./test/browser";
import { countPlaywright, countVitest } from "./test/reports";
import { asOne, runStage, type StageResult, type StageSpec } from "./test/stage";

/** All checks of the house. The last line is `N passed, N failed`. */

// Everything that this run writes: runs beside each other share nothing.
const folder = join(".build", `test-${process.pid}`);
mkdirSync(folder, { recursive: true });
const report = (name: string): string => join(folder, `${name}.json`);
const bin = (path: string): string => join("node_modules", path);

const site = { NEXT_DIST_DIR: join(folder, "next"), BUILD_DIR: folder };
const vitest = (project: string): StageSpec => ({
  name: project === "unit" ? "unit tests, laws and scenarios" : "database tests",
  command: [bin("vitest/vitest.mjs"), "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report(project)}`],
  count: () => countVitest(report(project)),
  environment: { NODE_ENV: "test" },
});

const quick: StageSpec[] = [
  { name: "types", command: [bin("typescript/bin/tsc"), "--noEmit", "--incremental", "false"], count: asOne },
  { name: "lint", command: [bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"], count: asOne },
  {
    name: "import rules",
    command: [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs", "app", "lib", "scripts", "prisma", "e2e"],
    count: asOne,
  },
  { name: "dead code", command: [bin("knip/bin/knip.js"), "--no-progress"], count: asOne },
];
const build: StageSpec = { name: "build", command: ["--import", "tsx", "scripts/build.ts"], environment: site, count: asOne };

const journeys = (browser: string): StageSpec => ({
  name: "journeys",
  command: [bin("@playwright/test/cli.js"), "test"],
  environment: { ...site, CHROMIUM_PATH: browser, PLAYWRIGHT_REPORT: report("journeys"), PLAYWRIGHT_OUTPUT: join("test-results", String(process.pid)) },
  count: () => countPlaywright(report("journeys")),
  minutes: 14,
});

const told = ({ name, passed, failed, seconds, output }: StageResult): string => {
  const line = `${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`;
  return failed === 0 ? line : `${line}\n${output.trimEnd().replace(/^/gm, "     | ")}`;
};

const results: StageResult[] = [];
const runInTurn = async (...stages: StageSpec[]): Promise<void> => {
  for (const stage of stages) {
    const result = await runStage(stage);
    results.push(result);
    console.log(told(result));
  }
};

let browser: string | null = null;
try {
  browser = findBrowser(console.log);
} catch (error) {
  results.push({ name: "browser", passed: 0, failed: 1, seconds: 0, output: (error as Error).message });
  console.log(told(results[0] as StageResult));
}
// Two lanes for two cores; the journeys want both for themselves.
await Promise.all([runInTurn(...quick), runInTurn(build, vitest("unit"), vitest("database"))]);
if (browser !== null) await runInTurn(journeys(browser));

const total = (of: "passed" | "failed"): number => results.reduce((sum, result) => sum + result[of], 0);
if (total("failed") === 0) rmSync(folder, { recursive: true, force: true });
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exit(total("failed") === 0 ? 0 : 1);
