import type { ResourceId } from "../../../model";
import { useDefaultVpc } from "./default-vpc";
import { homeOf, regionOf } from "./region-of";
import type { Configured, Scope } from "./scope";
import { defaultsOf } from "./aws-defaults";

/**
 * The VPC that a resource names by `vpc_id`; without the argument the default VPC, where the type allows that. One
 * that is only referred to, or can not be read, gets a stand-in, so that what is in it stays together.
 */
export function vpcOf(scope: Scope, { id, body }: Configured, whenAbsent: "default" | "stand-in"): ResourceId {
  const named = scope.references.resolve(body.text("vpc_id"), ["vpc"], { owner: id, argument: "vpc_id", report: scope.report });
  if (named.kind === "found") return useIfDefault(scope, named.id);
  if (named.kind === "absent" && whenAbsent === "default") return useDefaultVpc(scope, homeOf(scope, { id, body }));
  const region = regionOf(scope, { id, body });
  if (named.kind === "outside") return scope.implied.unknownVpc(named.id, region);
  return named.kind === "invalid" ? scope.implied.misnamedVpc(`${id}.vpc_id`, region) : scope.implied.unknownVpc(`${id}.vpc_id`, region);
}

function useIfDefault(scope: Scope, vpc: ResourceId): ResourceId {
  const home = scope.defaultVpcs.homeOf(vpc);
  return home === undefined || scope.defaultVpcs.at(home) !== vpc ? vpc : useDefaultVpc(scope, home);
}

/** Finds the VPC whose default table or ACL a resource has adopted (TF-2). */
export function vpcsOfAdopted(scope: Scope, what: "routeTable" | "networkAcl"): (adopter: ResourceId) => ResourceId {
  const vpcs = [...scope.of("aws_vpc").map((vpc) => vpc.id), ...scope.defaultVpcs.all];
  const byAdopter = new Map(vpcs.map((vpc) => [scope.references.canonical(defaultsOf(vpc)[what]), vpc]));
  return (adopter) => {
    const vpc = byAdopter.get(adopter);
    return vpc === undefined ? scope.implied.unknownVpc(`${adopter}.vpc_id`) : useIfDefault(scope, vpc);
  };
}
