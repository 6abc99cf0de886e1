import type { ResourceId, Route } from "../../../model";
import { allowEverything, defaultGroupRules, defaultsOf, type Families } from "./aws-defaults";
import type { References } from "./references";
import type { Scope } from "./scope";

export function declareDefaults(references: References, vpc: ResourceId): void {
  const { routeTable, networkAcl, securityGroup } = defaultsOf(vpc);
  references.declare(routeTable, "route_table");
  references.alias(`${vpc}.default_route_table_id`, routeTable);
  references.declare(networkAcl, "network_acl");
  references.declare(securityGroup, "security_group");
}

/** The VPC's defaults as they are now: the resources that adopted them (TF-2), else those that AWS made. */
export function defaultIds(references: References, vpc: ResourceId) {
  const { routeTable, networkAcl, securityGroup } = defaultsOf(vpc);
  return {
    mainRouteTable: references.canonical(routeTable),
    defaultNetworkAcl: references.canonical(networkAcl),
    defaultSecurityGroup: references.canonical(securityGroup),
  };
}

/** Makes the main table, default ACL and default group that no resource has adopted (RT-1, NACL-4, SG-5). */
export function furnish({ references, implied }: Scope, vpc: ResourceId, families: Families, mainRoutes: readonly Route[] = []): void {
  const own = { name: null, span: null, vpc } as const;
  const made = defaultsOf(vpc);
  const now = defaultIds(references, vpc);
  if (now.mainRouteTable === made.routeTable) {
    implied.routeTables.push({ ...own, kind: "route_table", id: made.routeTable, routes: mainRoutes, edge: null });
  }
  if (now.defaultNetworkAcl === made.networkAcl) {
    implied.networkAcls.push({ ...own, kind: "network_acl", id: made.networkAcl, entries: allowEverything(families), isDefault: true });
  }
  if (now.defaultSecurityGroup === made.securityGroup) {
    const rules = defaultGroupRules(made.securityGroup, families);
    implied.securityGroups.push({
      ...own,
      kind: "security_group",
      id: made.securityGroup,
      groupName: "default",
      description: null,
      rules,
      isDefault: true,
    });
  }
}
