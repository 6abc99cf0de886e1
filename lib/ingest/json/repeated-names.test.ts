import { expect, it } from "vitest";
import { parseJson } from "./parse-json";
import { eachRepeatedName, repeatedName } from "./repeated-names";

function told(text: string): string[] {
  const { root } = parseJson({ path: "a.json", text }, 200);
  const found: string[] = [];
  if (root !== null) {
    eachRepeatedName(root, (repeated) => {
      const { message, span } = repeatedName(repeated);
      found.push(`${span?.start.line}:${span?.start.column} ${message}`);
    });
  }
  return found;
}

it("tells of a name that an object has twice with both places, however deep the object stands", () => {
  expect(told('{"a": 1,\n "b": [{"c": 1, "c": 2}],\n "a": 3, "a": 4}')).toEqual([
    '3:2 "a" stands here again, in an object that has it in line 1, column 2 already.',
    '3:10 "a" stands here again, in an object that has it in line 1, column 2 already.',
    '2:17 "c" stands here again, in an object that has it in line 2, column 9 already.',
  ]);
});

it("takes an escape for what it means, and the names of objects for names", () => {
  expect(told('{"a": 1, "\\u0061": 2}')).toHaveLength(1);
  expect(told('{"__proto__": 1, "__proto__": 2}')).toHaveLength(1);
});

it("says nothing of the same name in several objects", () => {
  expect(told('{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": {}}')).toEqual([]);
});
