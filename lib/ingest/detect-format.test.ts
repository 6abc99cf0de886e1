import { describe, expect, it } from "vitest";
import type { SourceFile } from "../source";
import { detectFormat, formatOf } from "./detect-format";

const file = (path: string, text: string): SourceFile => ({ path, text });
const TERRAFORM = file("stray.tf", "locals {}");
const TEMPLATE = file("vpc.yaml", "AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n");
const FORM = file("net.console.json", "{}");
const OUTPUTS = ["vpcs", "subnets"].map((name) => file(`${name}.json`, '{"Vpcs": []}'));

const below = (folder: string, files: readonly SourceFile[]): SourceFile[] => files.map(({ path, text }) => file(`${folder}/${path}`, text));

describe("the format of a folder", () => {
  it.each([
    ["a stray file of Terraform beside outputs", [TERRAFORM, ...OUTPUTS], "describe"],
    ["a template beside outputs", [TEMPLATE, ...OUTPUTS], "describe"],
    ["a form beside outputs", [FORM, ...OUTPUTS], "describe"],
    ["a template beside Terraform", [TERRAFORM, file("main.tf", ""), TEMPLATE], "terraform"],
    ["as many of each", [TEMPLATE, FORM, TERRAFORM], "terraform"],
    ["outputs below Terraform", [TERRAFORM, ...below("fixtures", OUTPUTS)], "terraform"],
    ["outputs below nothing of any format", [file("README.md", ""), ...below("eu", OUTPUTS), ...below("eu", [TERRAFORM])], "describe"],
  ])("%s", (_, files, format) => expect(detectFormat(files)).toBe(format));

  it("is that of the folder that was asked for", () => {
    const files = [TERRAFORM, ...below("outputs", OUTPUTS), ...below("outputs-2", [TEMPLATE])];
    expect(detectFormat(files, "outputs")).toBe("describe");
  });
});

it.each([
  ["VPCS.JSON", '{"Vpcs": []}', "describe"],
  ["net.Console.JSON", "{}", "console"],
  ["Stack.YAML", TEMPLATE.text, "cloudformation"],
  ["stack.Json", '{"Resources": {"Net": {"Type": "AWS::EC2::VPC"}}}', "cloudformation"],
  ["MAIN.TF", TERRAFORM.text, null],
])("the ending of %s is known in either case, but for Terraform's", (path, text, format) => expect(formatOf(file(path, text))).toBe(format));

describe("output of the AWS CLI", () => {
  it.each([
    ["after a key that nobody knows", '{"hello": 1, "Vpcs": [{"VpcId": "vpc-1"}]}'],
    ["after a long text with quotes and brackets", '{"hello": "a \\" { [", "Vpcs": []}'],
    ["of which --query left the list", '[{"CidrBlock": "10.0.0.0/16", "VpcId": "vpc-1"}]'],
    ["that was collected into one list", '[{"Vpcs": []}, {"Subnets": []}]'],
  ])("%s", (_, text) => expect(formatOf(file("a.json", text))).toBe("describe"));

  it.each([
    ["vpcs.yaml", "Vpcs:\n- CidrBlock: 10.0.0.0/16\n"],
    ["vpcs.txt", "VPCS\t10.0.0.0/16\tdopt-1\n"],
    ["vpcs", "----------------\n| DescribeVpcs |\n+--------------+\n"],
  ])("in %s, which is no JSON", (path, text) => expect(formatOf(file(path, text))).toBe("describe"));

  it.each([
    ["a template", "rules.yaml", "Mappings:\n  - a\n"],
    ["a note", "notes.txt", "Vpcs: two of them\n"],
    ["a document with a table", "README.md", "| Vpcs |\n|------|\n"],
  ])("is not %s", (_, path, text) => expect(formatOf(file(path, text))).not.toBe("describe"));

  it.each([
    ["a key of it deeper in a file", '{"hello": {"Vpcs": []}}'],
    ["a word of it", '{"hello": "Vpcs"}'],
    ["a list of others", '[{"name": "a"}]'],
    ["a text that does not end", '{"hello": "'],
    ["a template's section", '{"Description": "x", "Mappings": {}}'],
    ["nothing", ""],
  ])("is not %s", (_, text) => expect(formatOf(file("a.json", text))).toBeNull());
});
