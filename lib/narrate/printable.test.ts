import { describe, expect, it } from "vitest";
import { narrateDiagnostic } from "./diagnostic";
import { onOneLine, printable } from "./printable";

describe("what is printed for people", () => {
  it.each([
    ["an escape of the terminal", "a\u001b[31mb", "a\\u001b[31mb"],
    ["the same in one character of eight bits", "a\u009b31mb", "a\\u009b31mb"],
    ["a return to the start of the line", "a\rb", "a\\u000db"],
    ["a bell and a deletion", "\u0007\u007f", "\\u0007\\u007f"],
    ["a mark that reverses what follows", "a\u202eb\u2066c\u200f", "a\\u202eb\\u2066c\\u200f"],
    ["lines and tabs as they are", "a\n\tb", "a\n\tb"],
    ["letters of any script as they are", "größe 日本 שלום 🙂", "größe 日本 שלום 🙂"],
  ])("spells %s", (_, text, wanted) => expect(printable(text)).toBe(wanted));

  it("spells a second time nothing that was spelled", () => expect(printable(printable("\u001b"))).toBe("\\u001b"));
  it("can be kept on one line", () => expect(onOneLine("a\nb\u001b")).toBe("a\\u000ab\\u001b"));
});

it("a diagnostic is one line, whatever names it repeats", () => {
  const span = { file: "a\nb.tf", start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const told = narrateDiagnostic({ code: "x", severity: "error", message: "There is no \"a\nb\u001b[2J\".", hint: "Write\n\u202ec.", span });
  expect(told).toBe('a\\u000ab.tf:1:1 error x There is no "a\\u000ab\\u001b[2J". Write\\u000a\\u202ec.');
});
