import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const MAC = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

const onPath = (): string | null => {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC].find((path) => existsSync(path)) ?? null;
};

const playwrightsOwn = (): string | null => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);

const run = (say: (line: string) => void, program: string, ...words: string[]): boolean => {
  say(`No Chromium found. Trying: ${program} ${words.join(" ")}`);
  return spawnSync(program, words, { stdio: ["ignore", "ignore", "inherit"], timeout: 600_000 }).status === 0;
};

const installed = (say: (line: string) => void): string | null => {
  if (run(say, process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium")) return playwrightsOwn();
  const apt = process.getuid?.() === 0 && process.platform === "linux";
  if (apt && run(say, "apt-get", "update") && run(say, "apt-get", "install", "-y", "chromium")) return onPath();
  return null;
};

const NONE = `No Chromium was found, and none could be installed. Do one of these, then run npm test again:
  - npx playwright install chromium
  - install Chromium or Chrome with your system's packages (Debian: apt-get install chromium)
  - set CHROMIUM_PATH to one that is somewhere else`;

/** The browser for the journeys: CHROMIUM_PATH, Playwright's own, the system's, else one is installed. @throws Error with the way out. */
export const findBrowser = (say: (line: string) => void): string => {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    throw new Error(`Set CHROMIUM_PATH to a browser that is there: ${given} is not.`);
  }
  const found = playwrightsOwn() ?? onPath() ?? installed(say);
  if (found === null) throw new Error(NONE);
  return found;
};
