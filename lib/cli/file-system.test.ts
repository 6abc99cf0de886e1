import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fileOf } from "./file-system";
import { UsageError } from "./usage-error";

const folder = mkdtempSync(join(tmpdir(), "ringfence-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
writeFileSync(at("good"), "x = 1");
writeFileSync(at("large"), "");
truncateSync(at("large"), (8 << 20) + 1);
execFileSync("mkfifo", [at("pipe")]);

describe("a file that an option names", () => {
  it("is read", () => expect(fileOf("var-file", at("good"))).toBe("x = 1"));

  it.each([
    ["a device that never ends", "/dev/zero", "a device"],
    ["a pipe that nobody writes", at("pipe"), "a pipe"],
    ["a folder", folder, "a folder"],
    ["more than a file may hold", at("large"), "larger than 8 MiB"],
    ["nothing", at("nowhere"), "is none"],
  ])("is refused where it is %s", (_, path, why) => {
    expect(() => fileOf("var-file", path)).toThrow(UsageError);
    expect(() => fileOf("var-file", path)).toThrow(why);
  });
});
