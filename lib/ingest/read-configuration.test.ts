import { describe, expect, it } from "vitest";
import type { SourceFile } from "../source";
import { decodeFile } from "./decode-file";
import { detectFormat } from "./detect-format";
import { SUBMISSION_LIMITS, type IngestLimits } from "./read";
import { readConfiguration } from "./read-configuration";

const file = (path: string, text: string): SourceFile => ({ path, text });
const vpc = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const read = (files: readonly SourceFile[], limits: IngestLimits = SUBMISSION_LIMITS) =>
  readConfiguration(files, { format: "terraform", limits });
const codes = ({ diagnostics }: ReturnType<typeof read>): string[] => diagnostics.map(({ code }) => code);

describe("reading a configuration", () => {
  it("gives the network of what can be read, beside what is wrong", () => {
    const result = read([file("main.tf", vpc), file("broken.tf", 'resource "aws_subnet" {')]);
    expect(result.network.vpcs.map(({ id }) => id)).toEqual(["aws_vpc.main"]);
    expect(codes(result)).not.toEqual([]);
  });

  it("takes outputs of the CLI of any length, within the sum of all", () => {
    const printed = [file("vpcs.json", `{"Vpcs": []${" ".repeat(200)}}`)];
    const limits = { ...SUBMISSION_LIMITS, fileBytes: 100 };
    expect(readConfiguration(printed, { format: "describe", limits }).diagnostics).toEqual([]);
    expect(codes(readConfiguration(printed, { format: "describe", limits: { ...limits, totalBytes: 100 } }))).toEqual(["input-too-large"]);
  });

  it.each<[string, SourceFile[], Partial<IngestLimits>, string[], number]>([
    ["too many files", [file("a.tf", vpc), file("b.tf", "")], { files: 1 }, ["too-many-files"], 1],
    ["one file too large", [file("a.tf", vpc), file("b.tf", "#".repeat(200))], { fileBytes: 100 }, ["file-too-large"], 1],
    ["too much in all", [file("a.tf", vpc), file("b.tf", "#".repeat(200))], { totalBytes: 100 }, ["input-too-large"], 1],
    [
      "bytes are counted, not characters",
      [file("a.tf", vpc), file("b.tf", `# ${"é€😀".repeat(12)}`)],
      { fileBytes: 100 },
      ["file-too-large"],
      1,
    ],
  ])("keeps within the limits: %s", (_, files, limits, expected, vpcs) => {
    const result = read(files, { ...SUBMISSION_LIMITS, ...limits });
    expect(codes(result)).toEqual(expected);
    expect(result.network.vpcs).toHaveLength(vpcs);
  });
});

it("reads no list so often that the network outgrows its text", () => {
  const text = `locals {
  many = [for i in range(1000) : "10.\${floor(i / 256)}.\${i % 256}.0/24"]
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_security_group" "g" {
  count  = 500
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = local.many
  }
}
`;
  const result = read([file("main.tf", text)]);
  expect(codes(result).filter((code) => code === "too-many-elements")).toHaveLength(1);
  expect(result.network.securityGroups.flatMap(({ rules }) => rules).length).toBeLessThan(250_000);
});

describe("decoding a file", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

  it.each<[string, Uint8Array, object]>([
    ["text", bytes("é = 1"), { path: "a.tf", text: "é = 1" }],
    ["text with a byte order mark", bytes([0xef, 0xbb, 0xbf], "a"), { text: "a" }],
    ["nothing", bytes(), { text: "" }],
    ["UTF-16", bytes([0xff, 0xfe, 0x61, 0x00]), { code: "file-utf-16" }],
    ["a null byte", bytes("a\nb", [0]), { code: "file-binary", message: expect.stringContaining("line 2") }],
    ["a byte that starts nothing", bytes("a\n", [0xff], "\n"), { code: "file-not-utf-8", message: expect.stringContaining("line 2") }],
    ["a character cut off", bytes("a", [0xe2, 0x82]), { code: "file-not-utf-8" }],
  ])("%s", (_, input, expected) => {
    expect(decodeFile("a.tf", input)).toMatchObject(expected);
  });
});

describe("telling formats apart", () => {
  it.each([
    ["terraform", [file("network.tf", "")]],
    ["terraform", [file("main.tf.json", "{}"), file("x.json", "{}")]],
    ["cloudformation", [file("t.yaml", "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n")]],
    ["cloudformation", [file("t.json", '{\n  "Resources": {}\n}')]],
    ["cloudformation", [file("t.json", '{"Resources":{"A":{"Type":"AWS::RDS::DBInstance","Properties":{"SecurityGroups": ["x"]}}}}')]],
    ["cloudformation", [file("net.template", "Resources:\n  A:\n    Type: AWS::EC2::VPC\n")]],
    [null, [file("k8s.yml", "spec:\n  Resources:\n    cpu: 1\n")]],
    ["describe", [file("eu-west-1/vpcs.json", '{ "Vpcs": [] }')]],
    [null, [file("README.md", "hello")]],
    [null, []],
  ])("%s", (format, files) => {
    expect(detectFormat(files)).toBe(format);
  });
});
