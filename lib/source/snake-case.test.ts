import { expect, it } from "vitest";
import { snakeCase } from "./snake-case";

it.each([
  ["VpcId", "vpc_id"],
  ["Ipv6CidrBlock", "ipv6_cidr_block"],
  ["DBSubnetGroupName", "db_subnet_group_name"],
  ["EnableDNS", "enable_dns"],
  ["name", "name"],
])("the provider's word for %s is %s", (name, word) => expect(snakeCase(name)).toBe(word));
