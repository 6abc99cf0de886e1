import { parseAddress } from "../../../net";
import type { ResourceId, UnplacedInterface } from "../../../model";
import { valueOr, type Argument } from "../arguments";
import { givenBy } from "./given-by";
import type { Ground } from "./network-interface";
import { regionOf } from "./region-of";
import type { Configured } from "./scope";

/** Groups are named by one argument, or by the other that knows their names. */
export const groupArgumentOf = ({ body }: Configured): "vpc_security_group_ids" | "security_groups" =>
  body.says("vpc_security_group_ids") || !body.says("security_groups") ? "vpc_security_group_ids" : "security_groups";

/**
 * What an instance in a subnet that is not known says of its interface, and the VPC that its groups are in: an interface
 * has groups of its own VPC alone.
 */
export function readUnplaced(ground: Ground, instance: Configured): { readonly said: UnplacedInterface; readonly vpc: ResourceId } {
  const { scope, groups } = ground;
  const { id, body } = instance;
  const argument = groupArgumentOf(instance);
  const named = body.texts(argument);
  const vpc = vpcOfGroups(ground, named) ?? scope.implied.unknownVpc(`${id}.vpc_id`, regionOf(scope, instance));
  const home = ground.vpcs.get(vpc) ?? scope.implied.vpcs.find((made) => made.id === vpc);
  const isNamed = named.state === "unknown" || (named.state === "written" && named.value.length > 0);
  const called = argument === "security_groups" ? "by name or id" : "by id";
  const subnet = body.text("subnet_id");
  const said: UnplacedInterface = {
    subnet: subnet.state === "written" ? subnet.value : givenBy(scope, subnet),
    securityGroups: home !== undefined && isNamed ? groups.read(named, argument, id, home, called) : [],
    privateIp: parseAddress(valueOr(body.text("private_ip"), "")),
    isPublic: valueOr(body.flag("associate_public_ip_address"), null),
    sourceDestCheck: valueOr(body.flag("source_dest_check"), true),
  };
  return { said, vpc };
}

function vpcOfGroups({ scope, vpcOfGroup }: Ground, named: Argument<readonly Argument<string>[]>): ResourceId | null {
  for (const item of named.state === "written" ? named.value : []) {
    const found = scope.references.resolve(item, ["security_group"], { owner: "", argument: "", report: () => undefined });
    const vpc = found.kind === "found" ? vpcOfGroup.get(found.id) : undefined;
    if (vpc !== undefined) return vpc;
  }
  return null;
}
