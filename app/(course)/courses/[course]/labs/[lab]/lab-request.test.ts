import { describe, expect, it } from "vitest";
import { readJson } from "@/app/_http/read-body";
import { HAND_IN_BODY } from "@/lib/learning";

const MEBIBYTE = 2 ** 20;

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
