import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"] || undefined;
const asRoot = process.getuid?.() === 0;

/** Journeys through a real site with a real database: e2e/fixtures/site.ts starts it, on ports and in folders of its own. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: process.env["PLAYWRIGHT_OUTPUT"] ?? "test-results",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["line"], ["json", { outputFile: process.env["PLAYWRIGHT_REPORT"] ?? "test-results/report.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(asRoot ? ["--no-sandbox"] : []),
        // No word to anybody outside: there may be no internet, and it is no business of the tests.
        ...["--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-sync", "--no-first-run"],
        "--disable-dev-shm-usage",
      ],
    },
  },
});
