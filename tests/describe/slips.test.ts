import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import { pin, resourcesOf } from "../../lib/model";
import type { SourceFile } from "../../lib/source";
import { dangling } from "../equal-networks/dangling";

const ESTATE = fileURLToPath(new URL("estate", import.meta.url));
const files: SourceFile[] = readdirSync(ESTATE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => ({ path: entry.name, text: readFileSync(join(entry.parentPath, entry.name), "utf8") }));

/** Every value of every file: what may get into the place of another one. */
const VALUE = /"(?:[^"\\]|\\.)*"(?!:)|\b\d+\b|\btrue\b|\bfalse\b|\bnull\b/g;
const values = [...new Set(files.flatMap(({ text }) => text.match(VALUE) ?? [])), "{}", "[]", '"__proto__"', '"constructor"'];

const slip = fc.record({ file: fc.nat(), at: fc.nat(), value: fc.constantFrom(...values) });

function slipped(made: readonly { readonly file: number; readonly at: number; readonly value: string }[]): SourceFile[] {
  const broken = [...files];
  for (const { file, at, value } of made) {
    const index = file % files.length;
    const { path, text } = broken[index] ?? { path: "", text: "" };
    const count = text.match(VALUE)?.length ?? 0;
    let seen = 0;
    broken[index] = { path, text: text.replace(VALUE, (old) => (seen++ === at % Math.max(count, 1) ? value : old)) };
  }
  return broken;
}

it("whatever value slips into the place of another, the network holds together", () => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 8 }), (made) => {
      const { network } = readConfiguration(slipped(made), { format: "describe", limits: COMMAND_LINE_LIMITS });
      expect(dangling(network)).toEqual([]);
      const ids = resourcesOf(network).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      pin(network);
    }),
    { numRuns: 300, seed: 3 },
  );
});
