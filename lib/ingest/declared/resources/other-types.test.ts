import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const read = (text: string) => readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const told = (text: string) => read(text).diagnostics.map(({ code, message, hint }) => [code, message, hint]);
const resource = (type: string): string => `resource "${type}" "x" {\n}\n`;
const data = (type: string): string => `data "${type}" "x" {\n}\n`;

describe("a type that the provider does not have", () => {
  it.each([
    ["one letter too many", resource("aws_network_acl_rules"), "aws_network_acl_rule"],
    ["another letter", resource("aws_instanse"), "aws_instance"],
    ["the name of the API", resource("aws_network_acl_entry"), "aws_network_acl_rule"],
    ["the name without its service", resource("aws_security_group_ingress_rule"), "aws_vpc_security_group_ingress_rule"],
    ["a data source", data("aws_subnts"), "data.aws_subnets"],
  ])("is an error that leaves answers open: %s", (_, text, meant) => {
    expect(told(text)).toMatchObject([["unknown-type", expect.stringMatching(/^The AWS provider has no type /), `Did you mean ${meant}?`]]);
    expect(read(text).network.unread).toHaveLength(1);
  });

  it("is told once, however many there are", () =>
    expect(told('resource "aws_subnett" "x" {\n  count = 3\n}\n')).toEqual([
      ["unknown-type", "The AWS provider has no type aws_subnett (3 resources).", "Did you mean aws_subnet?"],
    ]));

  it("costs no answer where the type that was meant decides no packet", () => expect(read(resource("aws_key_pairs")).network.unread).toEqual([]));
});

describe("a type that is not read", () => {
  it.each(["aws_vpc_endpoint_policy", "aws_network_interface_permission", "aws_elb", "aws_ecs_cluster", "aws_eks_cluster", "aws_dax_subnet_group"])(
    "may be a real one: %s",
    (type) => {
      expect(told(resource(type))).toMatchObject([["type-not-modelled", expect.stringContaining(`${type}.x`), expect.any(String)]]);
      expect(read(resource(type)).network.unread).toEqual([]);
    },
  );

  it.each(["aws_nat_gateway", "aws_vpcs", "aws_route_tables", "aws_security_groups"])("may be that of a data source: %s", (type) =>
    expect(told(data(type))).toMatchObject([
      ["type-not-modelled", `data.${type} is not looked up (data.${type}.x): its values stay unknown.`, expect.any(String)],
    ]));

  it.each(["aws_ami", "aws_availability_zones", "aws_caller_identity", "aws_region", "aws_iam_policy_document"])(
    "need not be told where it says nothing of networks: %s",
    (type) => expect(told(data(type))).toEqual([]),
  );
});
