import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packFiles, storable, unpackFiles } from "./storable";

const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

describe("files in the database", () => {
  it("come back with every code unit", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ path: fc.stringMatching(/^[a-z.]{1,9}$/), text: anyText })), (files) => {
        expect(unpackFiles(JSON.parse(JSON.stringify(packFiles(files))))).toEqual(files);
      }),
    );
  });

  it("are plain text where jsonb takes them", () => {
    expect(packFiles([{ path: "main.tf", text: "é 😀" }])).toEqual([{ path: "main.tf", text: "é 😀" }]);
  });
});

describe("values in the database", () => {
  it("hold nothing that jsonb refuses", () => {
    const kept = storable({ message: "a\u0000b", list: ["\ud800"], fine: "😀", gone: undefined });
    expect(kept).toEqual({ message: "a\ufffdb", list: ["\ufffd"], fine: "😀" });
  });
});
