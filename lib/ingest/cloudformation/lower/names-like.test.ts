import { expect, it } from "vitest";
import { namesLike } from "./names-like";

const GROUP = ["VpcId", "GroupDescription", "GroupName", "SecurityGroupIngress", "SecurityGroupEgress", "Tags"];

it.each<[string, string, readonly string[]]>([
  ["of other letters", "SecurityGroupIngres", ["SecurityGroupIngress"]],
  ["of another case", "vpcid", ["VpcId"]],
  ["a part", "Ingress", ["SecurityGroupIngress"]],
  ["a part that lacks a letter", "Ingres", ["SecurityGroupIngress"]],
  ["a part of several, the shortest first", "Group", ["GroupName", "GroupDescription", "SecurityGroupEgress"]],
  ["more than the name", "SecurityGroupName", ["GroupName"]],
  ["two letters", "Id", []],
  ["nothing of the kind", "Peers", []],
  ["without end", "x".repeat(1_000_000), []],
])("a name %s: %s", (_, word, meant) => expect(namesLike(word, GROUP)).toEqual(meant));
