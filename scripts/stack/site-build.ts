import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { buildGrading } from "../../lib/grading/build";
import { exclusively } from "../exclusively.mjs";

/** What the built site and programs are made from. */
const SOURCES = ["app", "lib", "scripts/web.ts", "scripts/web", "public", "proxy.ts", "next.config.js", "package-lock.json"];
const ASIDE = /(\.test\.tsx?|\/\.made-from)$/;

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

/** The same for the same sources, wherever and whenever they were written. */
export const digestOfSources = (): string => {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(filesBelow).filter((file) => !ASIDE.test(file)).sort()) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
};

const next = (words: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", ...words], {
      env: { ...process.env, NODE_ENV: "production", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const kill = (): void => void child.kill();
    process.once("exit", kill);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", fail);
    child.once("exit", () => process.off("exit", kill));
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`next ${words.join(" ")} failed:\n${said}`))));
  });

/** Programs that run beside Next: the web server, and the grading process with what it needs. */
export const buildPrograms = async (buildDir: string): Promise<void> => {
  mkdirSync(buildDir, { recursive: true });
  const web = build({
    ...{ entryPoints: ["scripts/web.ts"], outfile: join(buildDir, "web.mjs"), bundle: true, logLevel: "error" },
    ...{ platform: "node", target: "node20", format: "esm", packages: "external" },
  });
  await Promise.all([web, buildGrading(buildDir)]);
};

/** Builds site and programs where their sources changed; of several that want the same, one builds. */
export const buildAll = async ({ distDir, buildDir }: { distDir: string; buildDir: string }, say: (line: string) => void): Promise<void> => {
  const stamp = join(distDir, ".made-from");
  const isCurrent = (digest: string): boolean =>
    existsSync(stamp) && readFileSync(stamp, "utf8") === digest && existsSync(join(buildDir, "web.mjs")) && existsSync(join(buildDir, "grading.mjs"));
  const digest = digestOfSources();
  if (isCurrent(digest)) return;
  await exclusively(resolve(`${distDir}.lock`), async () => {
    if (isCurrent(digest)) return;
    say("Building the site …");
    await Promise.all([
      next(["build"], { NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1" }),
      buildPrograms(buildDir),
    ]);
    writeFileSync(stamp, digest);
  });
};
