import { expect, it } from "vitest";
import { errorAt, quoted, shown } from ".";

it("shows a short text as it is, and of a long one the beginning", () => {
  expect([shown("eu-west-1"), quoted('a "b"')]).toEqual(["eu-west-1", '"a \\"b\\""']);
  for (const text of [shown("x".repeat(1 << 20)), quoted("x".repeat(1 << 20))]) {
    expect(text).toMatch(/^"?x{200}…"?$/);
  }
});

it("keeps of a message what a person reads", () => {
  const { message, hint } = errorAt("bad-cidr", "m".repeat(1 << 20), { hint: "h".repeat(1 << 20) });
  for (const text of [message, hint]) expect(text).toMatch(/^(m+|h+)…$/);
  expect(message.length + (hint?.length ?? 0)).toBeLessThanOrEqual(1_200);
});
