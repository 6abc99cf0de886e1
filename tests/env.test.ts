import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "../lib/env";

const complaints = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "";
};

describe("settings", () => {
  it("all have defaults", () => {
    expect(readSettings({})).toMatchObject({ HOST: "0.0.0.0", DATA_DIR: ".data", LOG_LEVEL: "warn", SIGN_IN_RATE: { points: 10, seconds: 900 } });
  });

  it("counts an empty value as not given", () => {
    expect(readSettings({ PORT: "", NEXTAUTH_SECRET: "" })).not.toHaveProperty("PORT");
  });

  it.each([
    ["a port out of range", { PORT: "70000" }, `PORT: give a whole number from 1 to 65535, in place of "70000"`],
    ["a port in words", { PORT: "http" }, `PORT: give a whole number from 1 to 65535, in place of "http"`],
    ["a database of another kind", { DATABASE_URL: "mysql://h/d" }, "DATABASE_URL: give an address as in postgresql://"],
    ["a rate without time", { SIGN_IN_RATE: "10" }, `SIGN_IN_RATE: give tries and seconds as in 10/900, in place of "10"`],
    ["a flag that is neither", { TRUST_PROXY: "maybe" }, `TRUST_PROXY: give true or false, in place of "maybe"`],
  ])("names the setting, its value and the way out: %s", (_name, environment, expected) => {
    expect(complaints(environment as unknown as Record<string, string>)).toContain(expected);
  });

  it("tells every bad value at once, and never shows a secret", () => {
    const text = complaints({ PORT: "x", NEXTAUTH_SECRET: "hunter2" });
    expect(text).toContain("PORT");
    expect(text).toContain("NEXTAUTH_SECRET");
    expect(text).not.toContain("hunter2");
  });

  it("each have a line in .env.example", () => {
    const example = readFileSync(".env.example", "utf8");
    const described = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((line) => line[1]));
    const all = ["PORT", "DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", ...Object.keys(readSettings({}))];
    expect(all.filter((name) => !described.has(name))).toEqual([]);
  });
});
