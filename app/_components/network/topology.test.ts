import { describe, expect, it } from "vitest";
import { shortName } from "./topology";

describe("shortName", () => {
  it.each([
    ["a resource", "aws_instance.web", "web"],
    ["one of several", "aws_instance.web[0]", "web[0]"],
    ["one by key", 'aws_subnet.a["eu-west-1a.private"]', 'a["eu-west-1a.private"]'],
    ["one in a module", 'module.net["x"].aws_subnet.a', "a"],
    ["the ACL that comes with a VPC", "aws_vpc.main.default_network_acl_id", "default"],
    ["its main route table", "aws_vpc.main.main_route_table_id", "main"],
    ["a logical id", "WebServer", "WebServer"],
    ["an id of AWS", "i-0123456789", "i-0123456789"],
  ])("of %s", (_, id, expected) => expect(shortName(id)).toBe(expected));
});
