import { isAbsolute, join, resolve } from "node:path";
import { env, settle, type Settings } from "../../lib/env";
import { disconnect } from "../../lib/db";
import { makeSetupToken } from "../../lib/auth";
import { paths } from "../../lib/paths";
import { keepSecret } from "../secrets";
import { type Child, startChild } from "./child";
import { importCourses } from "./content";
import { openDataFolder } from "./data-folder";
import { openDatabase } from "./database";
import { checkGivenDatabase } from "./given-database";
import { choosePort } from "./ports";
import { forgetRunning, noteRunning, runningSite } from "./running";
import { buildAll, buildPrograms } from "./site-build";

export interface StackOptions {
  readonly mode: "production" | "development";
  /** Where to listen, whatever HOST says. */
  readonly host?: string;
  readonly say: (line: string) => void;
  readonly onHopeless: (name: string) => void;
  /** Told of everything that came up, how to take it down: the last first, also where a later step fails. */
  readonly onStop: (takeDown: () => Promise<void>) => void;
}

export interface Stack {
  /** What to type into a browser. */
  readonly address: string;
  /** The one-time link that makes the first administrator, while there is none. */
  readonly setupLink: string | null;
}

const refuseSecond = (folder: string): void => {
  const other = runningSite(folder);
  if (other === null) return;
  const where = other.address === null ? "is starting" : `runs at ${other.address}`;
  throw new Error(`Ringfence ${where} already, with the data in ${folder} (process ${other.pid}). Stop it first, or set DATA_DIR to another folder.`);
};

const EVERYWHERE = new Set(["0.0.0.0", "::", "127.0.0.1", "localhost"]);

/** What this process and those that it starts must agree on. */
const settleRest = (given: Settings, folder: string, port: number, host: string): void =>
  settle({
    NEXTAUTH_URL: given.NEXTAUTH_URL ?? `http://${EVERYWHERE.has(host) ? "localhost" : host}:${port}`,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? keepSecret(folder, "session-secret"),
    BUILD_DIR: resolve(given.BUILD_DIR),
    PORT: String(port),
    HOST: host,
  });

const build = async ({ mode, say }: StackOptions): Promise<void> => {
  const { NEXT_DIST_DIR, BUILD_DIR } = env();
  if (isAbsolute(NEXT_DIST_DIR)) throw new Error(`Set NEXT_DIST_DIR to a folder inside the project, as in .next, in place of "${NEXT_DIST_DIR}".`);
  if (mode === "production") await buildAll({ distDir: NEXT_DIST_DIR, buildDir: BUILD_DIR }, say);
  else await buildPrograms(BUILD_DIR);
};

/** Between choosing a port and listening on it, another start may be faster: the next port then. */
const startWeb = async (start: () => Promise<Child>, chooseAgain: (() => Promise<void>) | null, tries = 5): Promise<Child> => {
  try {
    return await start();
  } catch (error) {
    const word = (error as Error).message;
    if (word !== "EADDRINUSE" || tries === 0) throw new Error(`The web server did not start: ${word}`, { cause: error });
    if (chooseAgain === null) throw new Error(`Port ${env().PORT} was taken meanwhile. Start again.`, { cause: error });
    await chooseAgain();
    return startWeb(start, chooseAgain, tries - 1);
  }
};

const startChildren = async (options: StackOptions, chooseAgain: (() => Promise<void>) | null): Promise<{ web: Child; grading: Child }> => {
  const environment = { NODE_ENV: options.mode, NEXT_TELEMETRY_DISABLED: "1" };
  const child = async (name: string, nodeOptions: string[] = []): Promise<Child> => {
    const started = await startChild({ name, script: join(env().BUILD_DIR, `${name}.mjs`), nodeOptions, environment, onHopeless: options.onHopeless });
    options.onStop(started.stop);
    return started;
  };
  return { grading: await child("grading"), web: await startWeb(() => child("web", ["--max-semi-space-size=8"]), chooseAgain) };
};

/** Brings everything up, in order. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const settings = env();
  const folder = resolve(settings.DATA_DIR);
  const host = options.host ?? settings.HOST;
  const choose = async (): Promise<void> => settleRest(settings, folder, await choosePort(settings.PORT, host), host);
  // A wish that can not be met is told before anything else is begun.
  openDataFolder(folder);
  if (settings.DATABASE_URL === undefined) refuseSecond(folder);
  else await checkGivenDatabase(settings.DATABASE_URL);
  await choose();
  noteRunning(folder, { address: null, web: null, grading: null });
  options.onStop(async () => forgetRunning(folder));

  const building = build(options);
  building.catch(() => undefined);
  const database = await openDatabase(folder, options);
  settle({ DATABASE_URL: database });
  options.onStop(disconnect);
  await importCourses(settings.CONTENT_DIR, options.say);
  await building;
  await choose();
  const { web, grading } = await startChildren(options, settings.PORT === undefined ? choose : null);
  const address = env().NEXTAUTH_URL ?? "";
  const note = (): void => noteRunning(folder, { address, web: web.pid(), grading: grading.pid() });
  note();
  const noting = setInterval(note, 500);
  options.onStop(async () => clearInterval(noting));
  const token = await makeSetupToken();
  return { address, setupLink: token === null ? null : `${address}${paths.setup}?token=${token}` };
};
