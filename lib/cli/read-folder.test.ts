import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFolder } from "./read-folder";

let top = "";
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "ringfence-folder-"));
});
afterEach(() => rmSync(top, { recursive: true }));

const write = (path: string, text = `# ${path}`): void => {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
};

const link = (path: string, target: string): void => {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  symlinkSync(target, join(top, path));
};

const read = (folder: string, root?: string) => {
  const { files, diagnostics } = readFolder(join(top, folder), root === undefined ? undefined : join(top, root));
  return { paths: files.map(({ path }) => path), told: diagnostics.map(({ code, span }) => `${code} ${span?.file}`) };
};

it("reads files by their endings in either case", () => {
  for (const name of ["sg.JSON", "stack.YAML", "net.Template", "main.TF", "notes.MD"]) write(`net/${name}`);
  expect(read("net").paths).toEqual(["main.TF", "net.Template", "sg.JSON", "stack.YAML"]);
});

describe("links inside of the folder", () => {
  it("are followed to a file", () => {
    write("net/real/rules.txt", "rules");
    link("net/rules.tf", "real/rules.txt");
    expect(readFolder(join(top, "net"), undefined).files).toEqual([
      { path: "real/rules.txt", text: "rules" },
      { path: "rules.tf", text: "rules" },
    ]);
  });

  it("are followed to a folder, whose files have the name of the link before theirs", () => {
    write("net/real/main.tf");
    link("net/module", "real");
    expect(read("net")).toEqual({ paths: ["module/main.tf", "real/main.tf"], told: [] });
  });

  it("are followed as far as the root reaches", () => {
    write("shared/rules.tf");
    link("net/rules.tf", "../shared/rules.tf");
    expect(read("net", ".")).toEqual({ paths: ["net/rules.tf", "shared/rules.tf"], told: [] });
  });

  it("are followed no more where they multiply the folders that they lead to", () => {
    for (let at = 0; at < 150; at++) mkdirSync(join(top, `net/t/d${at}`), { recursive: true });
    for (let at = 0; at < 150; at++) link(`net/l${at}`, "t");
    write("net/t/d0/main.tf");
    expect(read("net").told).toEqual([expect.stringMatching(/^too-many-files l\d+\/d\d+$/)]);
  });

  it("are left where they lead in a circle", () => {
    write("net/main.tf");
    link("net/loop", ".");
    link("net/a/b", "../c");
    link("net/c/d", "../a");
    expect(read("net")).toEqual({ paths: ["main.tf"], told: [] });
  });

  it("are bounded where each doubles the tree", () => {
    for (let i = 0; i < 14; i++) for (const name of ["x", "y"]) link(`net/d${i}/${name}`, `../d${i + 1}`);
    write("net/d14/main.tf");
    expect(new Set(read("net").told.map((text) => text.split(" ")[0]))).toEqual(new Set(["link-not-followed"]));
  });
});

describe("links that are not followed", () => {
  it("are told where they lead out of the folder, and nothing there is read", () => {
    write("shared/rules.tf", "secret");
    write("net/main.tf");
    link("net/rules.tf", "../shared/rules.tf");
    expect(read("net")).toEqual({ paths: ["main.tf"], told: ["link-not-followed rules.tf"] });
  });

  it("are told where they lead out of it by way of another link", () => {
    write("shared/rules.tf", "secret");
    link("net/way", "../shared");
    link("net/rules.tf", "way/rules.tf");
    expect(read("net")).toEqual({ paths: [], told: ["link-not-followed rules.tf"] });
  });

  it("are told where they lead to nothing, except what Terraform passes over", () => {
    link("net/gone.json", "nowhere");
    link("net/self.yaml", "self.yaml");
    link("net/.#main.tf", "someone@host.123");
    expect(read("net")).toEqual({ paths: [], told: ["link-not-followed gone.json", "link-not-followed self.yaml"] });
  });

  it("never hand over a text from outside that a configuration may ask for", () => {
    write("outside.txt", "secret");
    link("net/secret.txt", "../outside.txt");
    expect(read("net")).toEqual({ paths: [], told: [] });
  });
});

describe("what is no file", () => {
  it("is told where a configuration was meant to be, and never waited for", () => {
    write("net/main.tf");
    execFileSync("mkfifo", [join(top, "net/rules.tf"), join(top, "net/notes.txt")]);
    link("net/other.tf", "rules.tf");
    expect(read("net")).toEqual({ paths: ["main.tf"], told: ["file-not-readable other.tf", "file-not-readable rules.tf"] });
  });

  it("is refused as the path itself", () => {
    execFileSync("mkfifo", [join(top, "pipe")]);
    expect(() => read("pipe")).toThrow(/"[^"]*pipe" is a pipe\./);
  });

  it("is a folder too, whatever its name: Terraform passes over it", () => {
    write("net/main.tf/x.tf");
    expect(read("net")).toEqual({ paths: ["main.tf/x.tf"], told: [] });
  });
});
