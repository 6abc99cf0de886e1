import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../read";
import { readDescribe } from "./read-describe";

const VPCS = { Vpcs: [{ VpcId: "vpc-1", CidrBlock: "10.0.0.0/16" }] };
const read = (outputs: Readonly<Record<string, unknown>>) => {
  const files = Object.entries(outputs).map(([path, output]) => ({ path, text: typeof output === "string" ? output : JSON.stringify(output) }));
  const { network, diagnostics } = readDescribe(files, { limits: SUBMISSION_LIMITS });
  return { network, diagnostics: diagnostics.filter(({ code }) => !code.endsWith("not-described")) };
};

describe("what is no JSON of one output", () => {
  const YAML = "Subnets:\n- CidrBlock: 10.0.1.0/24\n  SubnetId: subnet-1\n";
  const TABLE = "-----------------\n|  DescribeVpcs |\n+---------------+\n";
  const TEXT = "VPCS\t10.0.0.0/16\tdopt-1\tdefault\tFalse\n";
  it.each([
    ["YAML", "subnets.yaml", YAML, "yaml"],
    ["YAML, as a stream", "subnets.yml", `- ${YAML}`, "yaml"],
    ["a table", "vpcs.txt", TABLE, "table"],
    ["text", "vpcs", TEXT, "text"],
  ])("%s is told of, beside outputs and alone", (_, path, text, format) => {
    const told = {
      code: "output-not-json",
      severity: "error",
      message: `${path} holds what the AWS CLI prints with --output ${format}: it is not read.`,
      hint: "Run the command again with --output json, and supply that in a file that ends in .json.",
    };
    const beside = read({ "all.json": VPCS, [path]: text });
    expect(beside.diagnostics).toMatchObject([told]);
    expect(beside.network.vpcs).toHaveLength(1);
    expect(beside.network.unread).not.toEqual([]);
    expect(read({ [path]: text }).diagnostics).toMatchObject([told]);
  });

  it("notes beside outputs are passed over", () => expect(read({ "all.json": VPCS, "notes.txt": "Subnets of ours\n" }).diagnostics).toEqual([]));

  it("two outputs in one file are told to be parted", () => {
    const two = `${JSON.stringify(VPCS)}\n${JSON.stringify({ Subnets: [] })}\n`;
    const hint = "Put each into a file of its own, such as the output of each command.";
    expect(read({ "all.json": two }).diagnostics[0]).toMatchObject({ code: "unexpected-token", hint, span: { start: { line: 2, column: 1 } } });
  });

  it("keys of one output that are not modelled are told of once, however many outputs have them", () => {
    const me = { UserId: "A", Account: "123456789012", Arn: "arn:aws:iam::123456789012:user/x" };
    const { diagnostics } = read({ "all.json": VPCS, "me.json": me, "you.json": me });
    expect(diagnostics.map(({ message }) => message)).toEqual(["UserId, Account, Arn, which me.json holds, are no part of the network model."]);
  });
});
