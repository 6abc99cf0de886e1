import { describe, expect, it } from "vitest";
import { readUpload } from "./read-upload";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readUpload", () => {
  it("takes a text file under its name", () => {
    expect(readUpload("main.tf", bytes('a = "ä"\n'))).toEqual({ kind: "read", file: { path: "main.tf", text: 'a = "ä"\n' } });
  });

  it.each([
    ["another ending", "rules.txt", "rules.tf"],
    ["no ending", "rules", "rules.tf"],
    ["a folder in the name", "../etc/pass wd", "_etc_pass_wd.tf"],
    ["dots alone", "...", "main.tf"],
  ])("names the file plainly after %s", (_, name, path) => {
    expect(readUpload(name, bytes(""))).toMatchObject({ kind: "read", file: { path } });
  });

  it("makes one kind of line ending", () => {
    expect(readUpload("a.tf", bytes("a\r\nb\r\n"))).toMatchObject({ file: { text: "a\nb\n" } });
  });

  it.each([
    ["2 MiB", new Uint8Array(2 << 20).fill(97), /at most 1\.0 MiB: x\.tf has 2\.0 MiB/],
    ["a NUL byte", bytes("a\0b"), /not UTF-8 text/],
    ["bytes of an image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff), /not UTF-8 text/],
  ])("refuses %s and says that the draft stays", (_, content, expected) => {
    const upload = readUpload("x.tf", content);
    expect(upload).toMatchObject({ kind: "refused" });
    expect(upload.kind === "refused" && upload.message).toMatch(expected);
    expect(upload.kind === "refused" && upload.message).toMatch(/The draft stays as it is\.$/);
  });
});
