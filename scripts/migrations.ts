import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** What stands under `prisma/`: the schema, and the migrations in the order of their names. */
export const SCHEMA = resolve("prisma/schema.prisma");
export const MIGRATIONS = resolve("prisma/migrations");

export const readSchema = async (): Promise<{ path: string; content: string }> => ({ path: SCHEMA, content: await readFile(SCHEMA, "utf8") });

export const migrationNames = async (): Promise<string[]> =>
  (await readdir(MIGRATIONS, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** In the shape that the schema engine asks for. */
export const readMigrations = async () => ({
  baseDir: MIGRATIONS,
  lockfile: { path: "migration_lock.toml", content: await readFile(join(MIGRATIONS, "migration_lock.toml"), "utf8") },
  shadowDbInitScript: "",
  migrationDirectories: await Promise.all(
    (await migrationNames()).map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(MIGRATIONS, name, "migration.sql"), "utf8") },
      },
    })),
  ),
});
