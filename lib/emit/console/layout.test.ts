import { expect, it } from "vitest";
import { layOut } from "./layout";

it("puts on one line what fits there, and leaves out what is undefined", () => {
  const form = { format: "x", none: undefined, rows: [{ id: "a", tags: ["b", "c"] }], empty: [] };
  expect(layOut(form)).toBe('{\n  "format": "x",\n  "rows": [{ "id": "a", "tags": ["b", "c"] }],\n  "empty": []\n}');
});

it("breaks what is too long, from the outside in", () => {
  const rows = Array.from({ length: 3 }, (_, at) => ({ id: `${at}`, name: "n".repeat(50) }));
  const lines = layOut({ rows }).split("\n");
  expect(lines).toHaveLength(7);
  expect(lines[2]).toBe(`    { "id": "0", "name": "${"n".repeat(50)}" },`);
});

it("is JSON", () => {
  const odd = { 'quote"': "line\nbreak", __proto__x: [1, true, "ü"], deep: { er: { still: ["x".repeat(200)] } } };
  expect(JSON.parse(layOut(odd))).toEqual(odd);
});
