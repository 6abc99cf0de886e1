import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asNobody, bundleFirst, foldersForTests, ringfence } from "./launcher";

bundleFirst();
const folderWith = foldersForTests();

describe("what can not be read", () => {
  const NET = `resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_security_group" "g" { vpc_id = aws_vpc.v.id }
resource "aws_instance" "i" {
  count                  = 2
  ami                    = "ami-1"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.s.id
  vpc_security_group_ids = [aws_security_group.g.id]
}
`;
  const ASKED = ["--from", "aws_instance.i[0]", "--to", "aws_instance.i[1]", "--port", "22"];

  it("leaves answers open where a link leads out of the folder", async () => {
    const folder = folderWith("main.tf", NET);
    expect((await ringfence("query", folder, ...ASKED)).out).toMatch(/^DENIED/);
    symlinkSync(join(folderWith("rules.tf", "locals {}"), "rules.tf"), join(folder, "rules.tf"));
    const { exit, out, error } = await ringfence("query", folder, ...ASKED);
    expect(out).toMatch(/^UNKNOWN/m);
    expect(error).toMatch(/^rules\.tf:1:1 error link-not-followed .*--root/);
    expect(exit).toBe(2);
  });

  it("says so of files and folders whose permissions do not allow it", async () => {
    const folder = folderWith("main.tf", NET);
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, "rules.tf"), "locals {}");
    mkdirSync(join(folder, "sub"));
    for (const name of ["rules.tf", "sub"]) chmodSync(join(folder, name), 0);
    const { exit, out, error } = await asNobody("query", folder, ...ASKED);
    expect(out).toMatch(/^UNKNOWN/m);
    expect(error).toMatch(/rules\.tf:1:1 error file-not-readable .*permissions/);
    expect(error).toMatch(/sub:1:1 error file-not-readable .*permissions/);
    expect(exit).toBe(2);
    chmodSync(folder, 0);
    expect(await asNobody("inspect", folder)).toMatchObject({ exit: 2, out: "", error: expect.stringMatching(/can be read: .* permissions do not allow it/) as string });
  });
});
