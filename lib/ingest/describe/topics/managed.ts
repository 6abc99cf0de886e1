import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, short } from "../reading/values";

/** `rds describe-db-instances`: which interfaces a database has it does not say, but where they may be. */
export function readDatabase(printed: Item, described: Described): void {
  const id = idOf(printed, "DBInstanceArn", "DBInstanceIdentifier");
  if (id === null) return;
  const item = printed.titled(id);
  const subnetGroup = item.item("DBSubnetGroup");
  const instanceClass = item.textOrNull("DBInstanceClass");
  described.databases.put(
    {
      kind: "database",
      id,
      name: item.nameTag("TagList") ?? item.textOrNull("DBInstanceIdentifier"),
      span: item.span,
      engine: item.textOrNull("Engine"),
      ...(instanceClass !== null && { instanceClass }),
      port: item.item("Endpoint")?.numberOrNull("Port") ?? portOf(item),
      publiclyAccessible: item.flagOr("PubliclyAccessible", false),
      vpc: subnetGroup?.textOrNull("VpcId") ?? null,
      groups: short(item, "VpcSecurityGroups", item.textsOf("VpcSecurityGroups", "VpcSecurityGroupId")),
      subnets: (subnetGroup?.items("Subnets") ?? []).flatMap((subnet) => {
        const subnetId = subnet.textOrNull("SubnetIdentifier");
        return subnetId === null ? [] : [{ id: subnetId, zone: subnet.item("SubnetAvailabilityZone")?.textOrNull("Name") ?? null }];
      }),
      identifier: item.textOrNull("DBInstanceIdentifier") ?? id,
      zones: [item.textOrNull("AvailabilityZone"), item.textOrNull("SecondaryAvailabilityZone")].filter((zone) => zone !== null),
    },
    item,
  );
}

/** `rds describe-db-clusters`: a cluster has the interfaces of its members. */
export function readCluster(printed: Item, described: Described): void {
  const id = idOf(printed, "DBClusterArn", "DBClusterIdentifier");
  if (id === null) return;
  const item = printed.titled(id);
  const name = item.nameTag("TagList") ?? item.textOrNull("DBClusterIdentifier");
  described.clusters.put(
    {
      kind: "database",
      id,
      name,
      span: item.span,
      engine: item.textOrNull("Engine"),
      port: item.numberOrNull("Port"),
      publiclyAccessible: item.flagOr("PubliclyAccessible", false),
      members: item.textsOf("DBClusterMembers", "DBInstanceIdentifier"),
    },
    item,
  );
}

/** Before a database has an endpoint only this is printed; 0 is none. */
const portOf = (item: Item): number | null => item.numberOrNull("DbInstancePort") || null;

/** `lambda list-functions` and the `Configuration` of `get-function`; one outside every VPC has no interfaces. */
export function readFunction(printed: Item, described: Described): void {
  const id = idOf(printed, "FunctionArn", "FunctionName");
  if (id === null) return;
  const item = printed.titled(id);
  const place = item.item("VpcConfig");
  const name = item.textOrNull("FunctionName");
  const facts = { vpc: place?.textOrNull("VpcId") ?? null, groups: short(item, "SecurityGroupIds", place?.texts("SecurityGroupIds") ?? []), subnets: place?.texts("SubnetIds") ?? [] };
  described.functions.put({ kind: "function", id, name, span: item.span, ...facts }, item);
}
