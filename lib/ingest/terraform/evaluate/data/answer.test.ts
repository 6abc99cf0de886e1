import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS } from "../../../read";
import { evaluateTerraform } from "..";

const outputOf = (data: string, expression: string): unknown => {
  const text = `provider "aws" {\n region = "eu-west-1"\n}\n${data}\noutput "o" {\n value = ${expression}\n}\n`;
  const { outputs, diagnostics } = evaluateTerraform([{ path: "main.tf", text }], { limits: COMMAND_LINE_LIMITS });
  expect(diagnostics).toEqual([]);
  const value = outputs.get("o");
  if (value === undefined) return undefined;
  if (value.kind === "unknown") return "unknown";
  return "items" in value
    ? value.items.map((item) => (item.kind === "string" ? item.value : item.kind))
    : "value" in value
      ? value.value
      : value.kind;
};

describe("data sources that need no AWS", () => {
  it.each([
    [
      "zones",
      'data "aws_availability_zones" "x" {\n state = "available"\n}',
      "data.aws_availability_zones.x.names",
      ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
    ],
    [
      "zones that need no opting in",
      'data "aws_availability_zones" "x" {\n filter {\n name = "opt-in-status"\n values = ["opt-in-not-required"]\n }\n}',
      "length(data.aws_availability_zones.x.names)",
      3,
    ],
    [
      "zones by their names",
      'data "aws_availability_zones" "x" {\n filter {\n name = "zone-name"\n values = ["eu-west-1b"]\n }\n}',
      "data.aws_availability_zones.x.zone_ids",
      ["euw1-az2"],
    ],
    ["one zone", 'data "aws_availability_zone" "x" {\n name = "eu-west-1c"\n}', "data.aws_availability_zone.x.name_suffix", "c"],
    ["the Region", 'data "aws_region" "x" {}', "data.aws_region.x.name", "eu-west-1"],
    ["the partition", 'data "aws_partition" "x" {}', "data.aws_partition.x.partition", "aws"],
    [
      "the partition of another Region",
      'provider "aws" {\n alias = "cn"\n region = "cn-north-1"\n}\ndata "aws_partition" "x" {\n provider = aws.cn\n}',
      "data.aws_partition.x.dns_suffix",
      "amazonaws.com.cn",
    ],
    ["the account", 'data "aws_caller_identity" "x" {}', "length(data.aws_caller_identity.x.account_id)", 12],
    ["an image stays unknown", 'data "aws_ami" "x" {\n most_recent = true\n}', "data.aws_ami.x.id", "unknown"],
    [
      "what another provider knows stays unknown",
      'data "http" "x" {\n url = "https://example.com"\n}',
      "data.http.x.response_body",
      "unknown",
    ],
  ])("%s", (_, data, expression, expected) => expect(outputOf(data, expression)).toEqual(expected));
});

describe("a policy document", () => {
  const document = (inside: string): string => `data "aws_iam_policy_document" "x" {\n${inside}\n}\n`;
  const minified = (inside: string): unknown => outputOf(document(inside), "data.aws_iam_policy_document.x.minified_json");

  it("is the JSON that AWS takes", () => {
    expect(
      minified(`
        statement {
          sid       = "read"
          actions   = ["s3:GetObject", "s3:ListBucket"]
          resources = ["*"]
          principals {
            type        = "Service"
            identifiers = ["vpc-flow-logs.amazonaws.com"]
          }
          condition {
            test     = "StringEquals"
            variable = "aws:SourceAccount"
            values   = ["123456789012"]
          }
        }`),
    ).toBe(
      '{"Version":"2012-10-17","Statement":[{"Sid":"read","Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"*",' +
        '"Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}',
    );
  });

  it("allows unless it says otherwise, anybody where it says so", () => {
    expect(
      minified('statement {\n effect = "Deny"\n not_actions = ["s3:*"]\n principals {\n type = "*"\n identifiers = ["*"]\n }\n}'),
    ).toBe('{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":"s3:*","Principal":"*"}]}');
  });

  it("is indented as `json`", () => {
    const json = outputOf(document('statement {\n actions = ["*"]\n}'), "data.aws_iam_policy_document.x.json");
    expect(String(json).split("\n").slice(0, 2)).toEqual(["{", '  "Version": "2012-10-17",']);
  });

  it.each([
    ["something in it is", "statement {\n actions = [random_pet.p.id]\n}"],
    ["it builds on another", 'source_policy_documents = ["{}"]'],
  ])("is known after apply where %s", (_, inside) => {
    expect(outputOf(`resource "random_pet" "p" {}\n${document(inside)}`, "data.aws_iam_policy_document.x.json")).toBe("unknown");
  });
});
