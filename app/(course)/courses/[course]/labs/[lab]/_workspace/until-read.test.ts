import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReadAnswer } from "./lab-client";
import { untilRead } from "./until-read";

const READ: ReadAnswer = { kind: "read", diagnostics: [], topology: null };

/** Asks for a reading that is answered so, one after the other, and counts how often it asked. */
const asking = (...answers: readonly ReadAnswer[]) => {
  let asked = 0;
  const ask = () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? READ);
  return { ask, asked: () => asked };
};

describe("untilRead", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ["superseded by another page", { kind: "superseded" }],
    ["without a line", { kind: "offline" }],
  ] as const)("asks again where it was %s", async (_name, answer) => {
    const { ask, asked } = asking(answer, answer, READ);
    const read = untilRead(ask, () => false);
    await vi.runAllTimersAsync();
    expect(await read).toBe(READ);
    expect(asked()).toBe(3);
  });

  it("takes no for an answer", async () => {
    const { ask, asked } = asking({ kind: "refused", message: "Shorten the files.", isSignedOut: false });
    expect(await untilRead(ask, () => false)).toBeNull();
    expect(asked()).toBe(1);
  });

  it("gives nothing and asks no more once nobody wants it", async () => {
    let outdated = false;
    const { ask, asked } = asking({ kind: "superseded" });
    const read = untilRead(ask, () => outdated);
    await vi.advanceTimersByTimeAsync(0);
    outdated = true;
    await vi.runAllTimersAsync();
    expect(await read).toBeNull();
    expect(asked()).toBe(1);
  });
});
