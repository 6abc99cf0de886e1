import { describe, expect, it } from "vitest";
import { readJson } from "@/app/_http/read-body";
import { HAND_IN_BODY } from "@/lib/learning";
import { written } from "./lab-request";

const MEBIBYTE = 2 ** 20;
const handedIn = (path: string, text = "") => ({ format: "terraform", files: [{ path, text }] });

/** JSON that writes each UTF-16 code unit by its number. */
const escaped = (text: string): string => text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const received = (json: string): Promise<unknown> => {
  const request = new Request("http://localhost/x", { method: "POST", body: json, headers: { "content-type": "application/json" } });
  return readJson(request, HAND_IN_BODY.maxBytes, HAND_IN_BODY.tooLarge);
};

describe("what is handed in", () => {
  it.each([
    ["letters with accents", "é".repeat(MEBIBYTE / 2)],
    ["letters of one byte", "a".repeat(MEBIBYTE)],
    ["characters of four bytes", "🚀".repeat(MEBIBYTE / 4)],
  ])("arrives, also where 1 MiB of %s is written in numbers", async (_name, text) => {
    expect(await received(`{"text":"${escaped(text)}"}`)).toEqual({ text });
  });

  it("is refused by the size of the request where no files that fit take as much", async () => {
    await expect(received(JSON.stringify("a".repeat(7 * MEBIBYTE)))).rejects.toThrow(
      "Shorten the files: they may have at most 1.0 MiB in all, and the request has more than 6.2 MiB, which such files never take as JSON.",
    );
  });
});

describe("the path of a file", () => {
  const complaint = (path: string): string | undefined => written.safeParse(handedIn(path)).error?.issues[0]?.message;

  it.each(["main.tf", "network/main.tf", "Übung 1/größe.tf", "…/a.tf"])("may be %s", (path) => expect(complaint(path)).toBeUndefined());

  it.each(["/main.tf", "../main.tf", "a//b.tf", "a/./b.tf", "a\\b.tf"])("is never %s, which is not relative", (path) => {
    expect(complaint(path)).toMatch(/relative path/);
  });

  it.each([
    ["a line break", "main\n.tf"],
    ["a NUL", "main\0.tf"],
    ["what turns the text around", "main\u202eft."],
    ["a joiner of no width", "main\u200d.tf"],
    ["a line separator", "main\u2028.tf"],
    ["a space that does not break", "main\u00a0.tf"],
    ["half of a surrogate pair", "main\ud800.tf"],
    ["a character of private use", "main\ue000.tf"],
  ])("holds no %s", (_name, path) => expect(complaint(path)).toMatch(/that a list can show/));
});
