import { describe, expect, it } from "vitest";
import type { Piece } from "./pieces";
import { type Imported, planImport } from "./plan-import";

const piece = (slug: string, hash: string): Piece => ({ course: "c", kind: "lesson", slug, hash, body: { slug } as Piece["body"] });
const imported = (slug: string, hash: string, retiredAt: Date | null = null): Imported => ({
  id: `id-${slug}`,
  kind: "lesson",
  slug,
  hash,
  retiredAt,
});
const plan = (pieces: Piece[], before: Imported[]) => {
  const { publish, retire } = planImport(pieces, before);
  return { publish: publish.map((one) => one.slug), retire };
};

describe("an import", () => {
  it.each([
    ["publishes a new piece", [piece("a", "1")], [], { publish: ["a"], retire: [] }],
    ["leaves an unchanged piece alone", [piece("a", "1")], [imported("a", "1")], { publish: [], retire: [] }],
    ["publishes a changed piece", [piece("a", "2")], [imported("a", "1")], { publish: ["a"], retire: [] }],
    ["withdraws a piece without a file", [], [imported("a", "1")], { publish: [], retire: ["id-a"] }],
    ["withdraws a piece once", [], [imported("a", "1", new Date(0))], { publish: [], retire: [] }],
    ["publishes again what came back unchanged", [piece("a", "1")], [imported("a", "1", new Date(0))], { publish: ["a"], retire: [] }],
  ])("%s", (_name, pieces, before, expected) => {
    expect(plan(pieces, before)).toEqual(expected);
  });
});
