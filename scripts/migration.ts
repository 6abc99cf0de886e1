import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS, migrationNames, readSchema, SCHEMA } from "./migrations";
import { NO_FILTERS, withSchemaEngine } from "./schema-engine";
import { throwAwayPostgres } from "./throw-away-postgres";

/**
 * Writes the migration that leads from the schema of the newest one to prisma/schema.prisma:
 *   npx tsx scripts/migration.ts NAME
 * Each migration keeps the schema that it leads to beside its SQL, so that the two can be compared without a database.
 */
const previousSchema = async (): Promise<{ tag: "empty" } | { tag: "schemaDatamodel"; files: { path: string; content: string }[] }> => {
  const newest = (await migrationNames()).at(-1);
  if (newest === undefined) return { tag: "empty" };
  return { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: await readFile(join(MIGRATIONS, newest, "schema.prisma"), "utf8") }] };
};

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give the migration a name of lower-case words, as in: npx tsx scripts/migration.ts add_hints");
  process.exit(2);
}

const schema = await readSchema();
// Comparing two schemas asks the database nothing, but the engine opens only where there is one.
const database = await throwAwayPostgres();
const from = await previousSchema();
const difference = await withSchemaEngine(database.url, schema, (engine) =>
  engine.diff({ from, to: { tag: "schemaDatamodel", files: [schema] }, script: true, exitCode: null, filters: NO_FILTERS }),
);
await database.remove();

const number = String((await migrationNames()).length + 1).padStart(4, "0");
const folder = join(MIGRATIONS, `${number}_${name}`);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "migration.sql"), difference.stdout ?? "");
await writeFile(join(folder, "schema.prisma"), schema.content);
console.log(`Wrote ${folder}. Read its SQL before you commit it.`);
process.exit(0);
