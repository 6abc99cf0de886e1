import { parseDocument } from "yaml";
import { expect, it } from "vitest";
import { scalar } from "./yaml";

const TEXTS = ["0xFF", "0b101", "0o17", "017", "1_000", "190:20:30", "1e3", "6.8523015e+5", ".5", "+1", "-1", ".inf", "-.Inf", ".NaN", "2026-11-24", "2026-11-24T22:54:00Z", "yes", "No", "null", "~", "10", "3.14", "1.2.3"];

it.each(TEXTS)("keeps %s a text, in either version of YAML", (text) => {
  for (const version of ["1.1", "1.2"] as const) expect(parseDocument(scalar(text), { version, schema: version === "1.1" ? "yaml-1.1" : "core" }).toJS()).toBe(text);
});

it.each(["10.0.0.0/16", "10.0.1.5", "eu-west-1", "vpc-0a1b", "t3.micro"])("writes %s as it is", (text) => {
  expect(scalar(text)).toBe(text);
});
