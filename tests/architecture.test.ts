import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const text = (path: string): string => readFileSync(path, "utf8");
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name);

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Rows of the rooms table in ARCHITECTURE.md: `| \`lib/net\` | …`. */
const documentedRooms = (): string[] => [...text("ARCHITECTURE.md").matchAll(/^\| `lib\/([a-z]+)`/gm)].map((row) => row[1] ?? "");

describe("the map in ARCHITECTURE.md", () => {
  it("names every room of lib, and no room that is gone", () => {
    expect(documentedRooms().sort()).toEqual(folders("lib").sort());
  });

  it("names every room that the import rules name, once it stands", () => {
    const ruled = [...text(".dependency-cruiser.cjs").matchAll(/^ {2}([a-z]+): \[/gm)].map((row) => row[1] ?? "");
    expect(folders("lib").filter((room) => !ruled.includes(room))).toEqual([]);
  });

  it("names only paths that exist", () => {
    const named = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].flatMap((doc) =>
      [...text(doc).matchAll(/`((?:lib|app|content|docs|tests|e2e|bench|scripts|prisma)\/[\w./()[\]-]*)`/g)].map((hit) => `${doc}: ${hit[1]}`),
    );
    expect(named.filter((entry) => !existsSync(entry.slice(entry.indexOf(": ") + 2)))).toEqual([]);
  });
});

describe("the rooms", () => {
  it("each has one door with a sentence about itself", () => {
    const silent = folders("lib").filter((room) => {
      const door = `lib/${room}/index.ts`;
      return !existsSync(door) || !text(door).trimStart().startsWith("/**");
    });
    expect(silent).toEqual([]);
  });

  it("has no loose files but the named ones", () => {
    const loose = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(loose.map((entry) => entry.name.replace(".test", "")).filter((name, i, all) => all.indexOf(name) === i).sort()).toEqual(["assert.ts", "env.ts", "paths.ts"]);
  });

  it("has no drawers", () => {
    const drawers = /\/(utils?|helpers?|misc|common|types|hooks)(\/|\.tsx?$)/;
    const all = ["lib", "app", "scripts", "tests", "e2e"].flatMap(filesBelow).filter((path) => !path.includes("generated"));
    expect(all.filter((path) => drawers.test(path))).toEqual([]);
  });
});

describe("the tests", () => {
  it("are all run: none is skipped or singled out", () => {
    const tests = ["lib", "app", "tests", "e2e"].flatMap(filesBelow).filter((path) => /\.(test|spec)\.tsx?$/.test(path));
    const word = new RegExp(`\\b(it|test|describe)\\.(${["skip", "only", "todo", "fixme"].join("|")})\\b`);
    expect(tests.filter((path) => word.test(text(path)))).toEqual([]);
  });
});

describe("decisions", () => {
  it("are numbered without gaps and each says what, why and what else was tried", () => {
    const records = readdirSync("docs/decisions").sort();
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, i) => i + 1));
    const thin = records.filter((name) => !/## Decision/.test(text(join("docs/decisions", name))) || !/## Instead of/.test(text(join("docs/decisions", name))));
    expect(thin).toEqual([]);
  });
});
