import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['base64decode("!!")', "error"],
  ['base64decode("aMOp")', '"hé"'],
  ['base64encode("")', '""'],
  ['base64encode("hé")', '"aMOp"'],
  ['base64sha256("a")', '"ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="'],
  ['md5("a")', '"0cc175b9c0f1b6a831c399e269772661"'],
  ['sha1("a")', '"86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"'],
  ['sha256("a")', '"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"'],
  ['sha512("a")', '"1f40fc92da241694750979ee6cf582f2d5d7d28e18335de05abc54d0560e0f5302860c652bf08d560252aa5e74210546f369fbbbce8c12cfc7957b2652fe9a75"'],
  ['urlencode("a b/é?&=")', '"a+b%2F%C3%A9%3F%26%3D"'],
  ["urlencode(\"~!*'()-._\")", '"~%21%2A%27%28%29-._"'],
  ['textencodebase64("Hello", "UTF-16LE")', '"SABlAGwAbABvAA=="'],
  ['textencodebase64("é", "ISO-8859-1")', '"6Q=="'],
  ['textencodebase64("é", "US-ASCII")', "error"],
  ['textdecodebase64("SABlAGwAbABvAA==", "UTF-16LE")', '"Hello"'],
  ['textdecodebase64("6Q==", "ISO-8859-1")', '"é"'],
  ['textdecodebase64(textencodebase64("ü☃", "UTF-16BE"), "utf-16be")', '"ü☃"'],
  ['textdecodebase64("/w==", "UTF-8")', "error"],
  ['base64decode("=")', "error"],
]; // prettier-ignore

describe("hashes and encodings", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
