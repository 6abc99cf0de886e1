import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../ingest";
import { onlyTheNetwork } from ".";

const read = (text: string, notesLeftAside = true) =>
  readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS, notesLeftAside });
const said = (aside: Parameters<typeof onlyTheNetwork>[0]): string[] =>
  onlyTheNetwork(aside).map(({ severity, code, message }) => `${severity} ${code} ${message}`);
const told = (text: string): string[] => said(read(text).leftAside);

describe("what no network holds", () => {
  const vpc = (name: string, more = "") => `resource "aws_vpc" "${name}" {\n  cidr_block = "10.0.0.0/16"\n${more}}\n`;

  it("is named once for each type, with how many resources say it and the first place", () => {
    const text = vpc("bare") + vpc("a", '  tags = { Env = "prod" }\n') + vpc("b", "  lifecycle {\n    prevent_destroy = true\n  }\n");
    expect(told(text)).toEqual([
      "info only-the-network aws_vpc: lifecycle and tags other than Name are no part of the network and are not written (2 resources, the first at main.tf:6).",
    ]);
  });

  it("is told in the singular of one resource that says one thing", () => {
    expect(told(vpc("a", "  enable_network_address_usage_metrics = true\n"))).toEqual([
      "info only-the-network aws_vpc: enable_network_address_usage_metrics is no part of the network and is not written (1 resource, at main.tf:3).",
    ]);
  });

  it("is also what stands around resources: some as what it stands for, some not at all", () => {
    const text = `variable "a" {\n  default = 1\n}\nvariable "b" {\n  default = 2\n}\noutput "c" {\n  value = var.a\n}\nresource "random_id" "d" {\n  byte_length = 8\n}\n`;
    expect(told(text)).toEqual([
      "info only-the-network 2 variables: what they stand for is written in its place.",
      "info only-the-network 1 output and 1 resource of another provider: no part of the network, and not written.",
    ]);
  });

  it("is more than a value where it is looked up: a text that can asks the same again", () => {
    const text = `data "aws_vpc" "selected" {\n  tags = { Name = "prod" }\n}\nresource "aws_subnet" "a" {\n  vpc_id = data.aws_vpc.selected.id\n}\n`;
    expect(told(text)).toEqual([
      "info only-the-network 1 data source: a value that the network uses is written in its place if it is known, else looked up again or asked for where the format can.",
    ]);
  });

  it("is counted in the words of templates, in the plural too", () => {
    const text = "Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function: {}\n  Api: {}\nResources: {}\n";
    const { leftAside } = readConfiguration([{ path: "t.yaml", text }], { format: "cloudformation", limits: COMMAND_LINE_LIMITS, notesLeftAside: true });
    expect(said(leftAside)).toEqual([
      "info only-the-network 2 settings of Globals and 1 `Transform` of a template: no part of the network, and not written.",
    ]);
  });

  it("is told in several messages where there is much of it, all in all everything", () => {
    const names = Array.from({ length: 40 }, (_, at) => `argument_number_${at}`);
    const span = { file: "main.tf", start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const messages = onlyTheNetwork({ ofTypes: [{ type: "aws_x", names, resources: 1, span }], around: [] }).map(({ message }) => message);
    expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(400);
    expect(messages.flatMap((message) => message.match(/argument_number_\d+/g) ?? [])).toEqual(names);
  });

  it("is nothing where the text says no more than its network", () => {
    expect(told(vpc("a", '  tags = { Name = "a" }\n'))).toEqual([]);
    expect(told(vpc("a", "  tags = null\n  enable_dns_hostnames = null\n"))).toEqual([]);
  });

  it("is not noted unless somebody asks for it", () => {
    expect(read(vpc("a", "  lifecycle {}\n"), false).leftAside).toBeUndefined();
    expect(onlyTheNetwork(undefined)).toEqual([]);
  });
});
