import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ACTIONS, type Action } from "../lib/auth/permissions";

/** Every page and route under app/, and the actions that it names. */
const doors = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && (entry.name === "page.tsx" || entry.name === "route.ts"))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, "utf8");
    const named = [...text.matchAll(/(?:requirePage|requireSession|visitPage)\("([^"]+)"\)|handle(?:Public)?\(\s*\{\s*action: "([^"]+)"/g)];
    const methods = [...text.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)];
    return { path, text, actions: named.map((hit) => hit[1] ?? hit[2] ?? ""), methods: methods.length };
  });

/** NextAuth's own routes check their token against forged requests themselves. */
const NEXT_AUTH = "app/api/auth/[...nextauth]/route.ts";
const own = doors.filter(({ path }) => path !== NEXT_AUTH);

describe("pages and routes", () => {
  it("are found", () => {
    expect(doors.length).toBeGreaterThan(20);
    expect(doors.map(({ path }) => path)).toContain(NEXT_AUTH);
  });

  it("each name what they let one do", () => {
    expect(own.filter(({ actions }) => actions.length === 0).map(({ path }) => path)).toEqual([]);
  });

  it("name it for each method", () => {
    expect(own.filter(({ path, actions, methods }) => path.endsWith("route.ts") && actions.length !== methods).map(({ path }) => path)).toEqual([]);
  });

  it("name only what the table of permissions knows", () => {
    const unknown = own.flatMap(({ path, actions }) => actions.filter((action) => !ACTIONS.includes(action as Action)).map((action) => `${path}: ${action}`));
    expect(unknown).toEqual([]);
  });

  it("leave nothing in the table that no door asks for", () => {
    const asked = new Set(own.flatMap(({ actions }) => actions));
    expect(ACTIONS.filter((action) => !asked.has(action))).toEqual([]);
  });

  it("change nothing through server actions, which no table lists", () => {
    expect(doors.filter(({ text }) => /["']use server["']/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
