import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../ingest";
import type { Network } from "../model";
import { emit } from ".";

const limits = COMMAND_LINE_LIMITS;
const vpc = (setting: string): Network => {
  const text = `variable "dns" {\n  type = bool\n}\nresource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n${setting}}\n`;
  return readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits }).network;
};
const SWITCHED_OFF = "  enable_dns_support = false\n";

describe.each(["terraform", "cloudformation", "describe"] as const)("whether the resolver answers in a VPC, in %s", (format) => {
  const written = (setting: string): string => emit(vpc(setting), format).files.map(({ text }) => text).join("\n");
  const again = (setting: string): Network => readConfiguration(emit(vpc(setting), format).files, { format, limits }).network;

  it("is written where it does not", () => {
    expect(written(SWITCHED_OFF)).toMatch(/enable_dns_support = false|EnableDnsSupport: false|"EnableDnsSupport": \{\s*"Value": false/);
    expect(again(SWITCHED_OFF).vpcs.map(({ dnsSupport }) => dnsSupport)).toEqual([false]);
  });

  it("is left to AWS where it does", () => expect(written("")).not.toMatch(/dns/i));
});

describe.each(["terraform", "cloudformation"] as const)("whether the resolver answers in a VPC and is not known, in %s", (format) => {
  const again = (setting: string): Network => readConfiguration(emit(vpc(setting), format).files, { format, limits }).network;

  it("stays open", () => {
    expect(again("  enable_dns_support = var.dns\n").missing.map(({ fact }) => fact)).toEqual(["whether the VPC supports DNS"]);
    expect(emit(vpc("  enable_dns_support = var.dns\n"), format).diagnostics).toEqual([]);
  });
});

describe("whether the resolver answers in the default VPC", () => {
  const adopted = (setting: string): Network => {
    const text = `variable "dns" {\n  type = bool\n}\nresource "aws_default_vpc" "main" {\n${setting}}\n`;
    return readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits }).network;
  };
  const again = (setting: string): Network => readConfiguration(emit(adopted(setting), "terraform").files, { format: "terraform", limits }).network;
  const OPEN = "  enable_dns_support = var.dns\n";

  it.each([
    ["where it does not", SWITCHED_OFF, [false]],
    ["where it does", "", [true]],
  ])("comes back from Terraform %s", (_, setting, dnsSupport) => {
    expect(again(setting).vpcs.map((each) => each.dnsSupport)).toEqual(dnsSupport);
    expect(emit(adopted(setting), "terraform").diagnostics).toEqual([]);
  });

  it("stays open in Terraform where it is", () => expect(again(OPEN).missing.map(({ fact }) => fact)).toEqual(["whether the VPC supports DNS"]));

  it("has no place in a template, which is told", () => {
    const told = (setting: string) => emit(adopted(setting), "cloudformation").diagnostics.map(({ message }) => message);
    expect(told(SWITCHED_OFF)).toContainEqual(expect.stringContaining("VPCs in which the resolver of AWS does not answer (aws_default_vpc.main)"));
    expect(told(OPEN)).toContainEqual(expect.stringContaining("firmer than about the first one: whether the VPC supports DNS (aws_default_vpc.main)"));
    expect(told("").join()).not.toContain("resolver");
  });
});

it("a resolver that does not answer has no place in a form, which is told", () => {
  const told = (setting: string) => emit(vpc(setting), "console").diagnostics.map(({ message }) => message);
  expect(told(SWITCHED_OFF)).toEqual([expect.stringContaining("VPCs in which the resolver of AWS does not answer (aws_vpc.main): it does for who reads the new text.")]);
  expect(told("")).toEqual([]);
});
