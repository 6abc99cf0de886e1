import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const read = (text: string) => readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const unknown = (text: string) =>
  read(text)
    .diagnostics.filter(({ code }) => code === "unknown-argument")
    .map(({ message, hint }) => `${message} ${hint ?? ""}`);
const block = (type: string, content: string): string => `resource "${type}" "x" {\n  ${content}\n}\n`;

describe("names that the provider does not have", () => {
  it.each([
    ["a block of another tool", block("aws_security_group", "inbound {\n    port = 22\n  }"), "inbound. Did you mean ingress?"],
    ["an argument of another resource", block("aws_network_acl", "subnets = []"), "subnets. Did you mean subnet_ids?"],
    ["a block of another resource", block("aws_network_acl", "rule {\n  }"), "rule. Did you mean ingress or egress?"],
    ["groups by another name", block("aws_instance", "security_group_ids = []"), "security_group_ids. Did you mean vpc_security_group_ids?"],
    ["what nobody knows", block("aws_instance", "foo = 1"), "foo. Remove it, or use an argument that the provider documents."],
  ])("are errors that leave answers open: %s", (_, text, told) => {
    expect(unknown(text)).toEqual([`${/"(.*?)"/.exec(text)?.[1]}.x has no argument ${told}`]);
    expect(read(text).network.unread).not.toEqual([]);
  });

  it.each([
    ["an argument in a rule", "egress {\n    ports = [1]\n  }", "egress[0] of aws_security_group.x has no argument ports. Did you mean from_port or to_port?"],
    [
      "tags in the second rule",
      "egress {\n  }\n  ingress {\n  }\n  ingress {\n    tags = {}\n  }",
      "ingress[1] of aws_security_group.x has no argument tags. Remove it, or use an argument that the provider documents.",
    ],
  ])("are told with their block: %s", (_, content, told) => {
    const text = block("aws_security_group", content);
    expect(unknown(text)).toEqual([told]);
    expect(read(text).network.unread).not.toEqual([]);
  });

  it("are told with the block that lacks an argument", () => {
    const { diagnostics } = read(block("aws_security_group", "ingress {\n    from_port = 1\n    to_port = 2\n    self = true\n  }"));
    const messages = diagnostics.filter(({ code }) => code === "missing-argument").map(({ message }) => message);
    expect(messages).toEqual(["ingress[0] of aws_security_group.x has no protocol, which is required."]);
  });

  it("are errors in data sources", () =>
    expect(unknown('data "aws_vpc" "x" {\n  zone = "a"\n}\n')).toEqual([
      "data.aws_vpc.x has no argument zone. Remove it, or use an argument that the provider documents.",
    ]));

  it("cost nothing where no packet depends on them", () => {
    expect(unknown(block("aws_key_pair", 'public_key = "k"\n  foo = 1'))).toEqual([]);
    const { network } = read('resource "aws_vpc" "x" {\n  cidr_block = "10.0.0.0/16"\n  tag = {}\n}\n');
    expect(network.unread).toEqual([]);
  });

  it.each([
    ["what Terraform itself takes", block("aws_vpc", 'count = 1\n  provider = aws\n  depends_on = []\n  lifecycle {\n    prevent_destroy = true\n  }\n  provisioner "local-exec" {\n    command = "true"\n  }\n  connection {\n    host = "h"\n  }\n  timeouts {\n    create = "1m"\n  }\n  tags = {}\n  tags_all = {}\n  region = "eu-west-1"')],
    ["both tunnels of a VPN connection", block("aws_vpn_connection", "tunnel1_ike_versions = []\n  tunnel2_log_options {\n  }\n  tunnel_bandwidth = \"standard\"")],
    ["headers of a listener", block("aws_lb_listener", "routing_http_response_server_enabled = true\n  routing_http_request_x_amzn_tls_version_header_name = \"v\"\n  routing_http_response_x_frame_options_header_value = \"DENY\"")],
    ["blocks that are not read", block("aws_instance", "root_block_device {\n    volume_size = 8\n  }")],
  ])("are none of %s", (_, text) => expect(unknown(text)).toEqual([]));

  it("are not searched for without end", () =>
    expect(unknown(block("aws_instance", Array.from({ length: 2_000 }, (_, n) => `inbound_rule_${n} = 1`).join("\n  "))).length).toBeGreaterThan(500));
});
