import { describe, expect, it } from "vitest";
import { inRoomOf } from "./body-room";

const MEBIBYTE = 2 ** 20;

/** A body of one person that has arrived so far and is not read to its end. */
const arriving = (who: string, bytes: number) => {
  let finish = (): void => undefined;
  const end = new Promise<void>((ended) => (finish = ended));
  const read = inRoomOf(who, async (take) => {
    take(bytes);
    await end;
    return "read";
  });
  return { read, finish: () => finish() };
};

const outcome = (read: Promise<string>): Promise<string> => read.catch((error: Error) => error.message);

describe("bodies under way", () => {
  it("of one person have a bound together; those of others have theirs", async () => {
    const [one, two] = [arriving("ada", 7 * MEBIBYTE), arriving("ada", 7 * MEBIBYTE)];
    expect(await outcome(inRoomOf("ada", async (take) => String(take(7 * MEBIBYTE))))).toMatch(/^Wait until what you sent before/);
    const other = arriving("grace", 7 * MEBIBYTE);
    for (const { finish } of [one, two, other]) finish();
    expect(await Promise.all([one.read, two.read, other.read])).toEqual(["read", "read", "read"]);
  });

  it("leave their room at the end, also at a bad one", async () => {
    for (let times = 0; times < 5; times++) {
      const read = inRoomOf("joan", async (take) => {
        take(7 * MEBIBYTE);
        throw new Error("no JSON");
      });
      expect(await outcome(read)).toBe("no JSON");
    }
  });
});
