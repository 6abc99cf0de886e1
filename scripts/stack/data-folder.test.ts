import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDataFolder } from "./data-folder";

const root = mkdtempSync(join(tmpdir(), "ringfence-data-"));
const at = (...parts: string[]): string => join(root, ...parts);
writeFileSync(at("file"), "");
symlinkSync(at("gone"), at("link"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the data folder", () => {
  it("is made with those on the way to it, and left as it is", () => {
    openDataFolder(at("a", "b"));
    openDataFolder(at("a", "b"));
    expect(readdirSync(at("a", "b"))).toEqual([]);
  });

  it.each([
    ["a file", at("file"), /a file stands in its place/],
    ["below a file", at("file", "data"), /a file stands in its place/],
    ["a link to nothing", at("link"), /a file stands in its place/],
    ["a name without end", at("x".repeat(300)), /ENAMETOOLONG/],
  ])("is never %s: the message names the setting and the way out", (_name, folder, why) => {
    expect(() => openDataFolder(folder)).toThrow(why);
    expect(() => openDataFolder(folder)).toThrow(`Set DATA_DIR to a folder that this user may write to, in place of "${folder}": `);
  });

  // Node 20 never comes back from making it there with all those on the way at once.
  it.runIf(existsSync("/proc/self"))("is never where no folder can be made", () => {
    expect(() => openDataFolder("/proc/nowhere/data")).toThrow("no folder can be made there");
  });
});
