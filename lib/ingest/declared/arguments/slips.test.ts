import { expect, it } from "vitest";
import { meantBy } from "./slips";

const GROUP = ["ingress", "egress", "vpc_id", "name"];
const RULE = ["from_port", "to_port", "protocol", "cidr_blocks"];
const INSTANCE = ["ami", "subnet_id", "security_groups", "vpc_security_group_ids"];

it.each([
  ["a misspelled name", "ingres", GROUP, ["ingress"]],
  ["a word of the console", "inbound", GROUP, ["ingress"]],
  ["a word that may mean both directions", "rule", GROUP, ["ingress", "egress"]],
  ["one port where there are two", "port", RULE, ["from_port", "to_port"]],
  ["an argument of another resource", "security_group_ids", INSTANCE, ["vpc_security_group_ids"]],
  ["a word of which nobody knows what it means", "foo", GROUP, []],
  ["a word that every object has", "constructor", GROUP, []],
])("%s: %s", (_, word, known, meant) => {
  expect(meantBy(word, known)).toEqual(meant);
});
