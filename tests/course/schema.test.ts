import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { consoleJsonSchema } from "../../lib/ingest";
import { labJsonSchema } from "../../lib/labs";

const inContent = (name: string): string => fileURLToPath(new URL(`../../content/${name}`, import.meta.url));

/** Editors read it (the first line of each lab.yaml). `npx vitest run tests/course/schema -u` writes it anew. */
it("content/lab.schema.json is the schema of lab.yaml", async () => {
  await expect(`${JSON.stringify(labJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(inContent("lab.schema.json"));
});

/** For editors too, and for people who write a stored form by hand. Written anew in the same way. */
it("content/console.schema.json is the schema of a stored form of the console", async () => {
  await expect(`${JSON.stringify(consoleJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(inContent("console.schema.json"));
});
