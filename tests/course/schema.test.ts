import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { labJsonSchema } from "../../lib/labs";

const SCHEMA = fileURLToPath(new URL("../../content/lab.schema.json", import.meta.url));

/** Editors read it (the first line of each lab.yaml). `npx vitest run tests/course/schema -u` writes it anew. */
it("content/lab.schema.json is the schema of lab.yaml", async () => {
  await expect(`${JSON.stringify(labJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(SCHEMA);
});
