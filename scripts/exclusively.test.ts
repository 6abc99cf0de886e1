import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { exclusively } from "./exclusively.mjs";

const place = (): string => join(mkdtempSync(join(tmpdir(), "ringfence-lock-")), "lock");

describe("work that one does at a time", () => {
  it("waits for its turn", async () => {
    const lock = place();
    const log: string[] = [];
    const work = (name: string) =>
      exclusively(lock, async () => {
        log.push(`${name} begins`);
        await sleep(20);
        log.push(`${name} ends`);
      });
    await Promise.all([work("one"), work("two")]);
    expect(log.map((line) => line.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    expect(existsSync(lock)).toBe(false);
  });

  it("leaves no lock behind where it fails", async () => {
    const lock = place();
    await expect(exclusively(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(lock)).toBe(false);
  });

  it("takes over from a process that died", async () => {
    const lock = place();
    mkdirSync(lock);
    // No process has this number: it is beyond what Linux gives.
    writeFileSync(join(lock, "pid"), "99999999");
    expect(await exclusively(lock, async () => "done")).toBe("done");
  });
});
