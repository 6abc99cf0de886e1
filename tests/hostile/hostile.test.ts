import { describe, expect, it } from "vitest";
import { HOSTILE_CASES } from "./cases";
import { read } from "./hostile-case";

/** What one text may be told: more than that is for nobody to read. */
const MOST_DIAGNOSTICS = 20_000;

describe.each(["terraform", "cloudformation", "describe", "console"] as const)("hostile %s", (format) => {
  it.each(HOSTILE_CASES.filter((each) => each.format === format))("$name", (hostile) => {
    const diagnostics = read(hostile);
    const told = diagnostics.map(({ code }) => code);
    if (!hostile.harmless) expect(told).not.toEqual([]);
    expect(told.length).toBeLessThan(MOST_DIAGNOSTICS);
    for (const { message, hint } of diagnostics) expect(message.length + (hint?.length ?? 0)).toBeLessThan(2_000);
    if (hostile.codes && hostile.codes.length > 0) expect(told.filter((code) => hostile.codes?.includes(code))).not.toEqual([]);
  });
});

it("there are at least two hundred of them, each with a name of its own", () => {
  expect(HOSTILE_CASES.length).toBeGreaterThanOrEqual(200);
  const names = HOSTILE_CASES.map(({ format, name }) => `${format} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});
