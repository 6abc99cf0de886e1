import { describe, expect, it } from "vitest";
import { lastWord, limitPassed } from "./last-words";

const FULL_HEAP = `
<--- Last few GCs --->
[7:0x5b] 812 ms: Mark-Compact 127.1 (129.9) -> 127.0 (129.9) MB
FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
----- Native stack trace -----
`;

describe("the end of a child under its third task", () => {
  it.each([
    ["announced: time", `\n${lastWord("time")}3\n`, "time"],
    ["announced: memory", `a warning\n${lastWord("memory")}3\n`, "memory"],
    ["announced for the task before", `\n${lastWord("time")}2\n`, null],
    ["announced while it rested", `\n${lastWord("memory")}0\n`, null],
    ["a full heap", FULL_HEAP, "memory"],
    ["one allocation too large", "#\n# Fatal JavaScript invalid size error 169220804\n#\n", "memory"],
    ["silence", "", null],
    ["a warning", "(node:7) Warning: something\n", null],
  ])("%s", (_name, words, limit) => expect(limitPassed(words, 3)).toBe(limit));
});
