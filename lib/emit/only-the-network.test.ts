import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../ingest";
import { EMPTY_NETWORK } from "../model";
import { onlyTheNetwork } from ".";

const told = (text: string): string[] => {
  const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS });
  return onlyTheNetwork(network).map(({ code, severity }) => `${severity} ${code}`);
};

describe("what no network holds", () => {
  it("is told once, however much of the text it is", () => {
    const vpc = (name: string) => `resource "aws_vpc" "${name}" {\n  cidr_block = "10.0.0.0/16"\n  tags = { Env = "prod" }\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n`;
    expect(told(vpc("a") + vpc("b"))).toEqual(["info only-the-network"]);
  });

  it("is nothing where no text was read", () => {
    expect(onlyTheNetwork(EMPTY_NETWORK)).toEqual([]);
    expect(told('output "none" {\n  value = 1\n}\n')).toEqual([]);
  });
});
