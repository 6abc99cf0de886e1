import { readFileSync } from "node:fs";
import type { Counts } from "./stage";

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
};

/** Vitest's JSON report. */
export const countVitest = (path: string): Counts => {
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(path) as Record<string, number>;
  return { passed: numPassedTests, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests };
};

/** Playwright's JSON report. One that passed at a second try would count as failed; there are no second tries. */
export const countPlaywright = (path: string): Counts => {
  const { stats = {} } = read(path) as { stats?: Record<string, number> };
  return { passed: stats["expected"] ?? 0, failed: (stats["unexpected"] ?? 0) + (stats["flaky"] ?? 0) };
};
