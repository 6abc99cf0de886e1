import type { Database, LambdaFunction, NetworkInterface } from "../../model";
import { isCluster } from "./naming";
import type { Outputs } from "./outputs";
import { saying, type Printed, type Printing } from "./printing";

/** Databases and clusters: whose interfaces are whose, their subnets and groups tell. */
export function printDatabases(printing: Printing, outputs: Outputs): void {
  for (const database of printing.network.databases) {
    if (isCluster(database, printing)) outputs.add("rds-describe-db-clusters", "DBClusters", printCluster(database, printing));
    else outputs.add("rds-describe-db-instances", "DBInstances", printDatabase(database, printing));
  }
}

const identifier = (arn: string): string => arn.split(":").at(-1) ?? arn;

const named = ({ id, name }: Database, printing: Printing, property: string): Printed => {
  const own = identifier(printing.called(id));
  return { [property]: own, ...(name !== null && name !== own ? { TagList: [{ Key: "Name", Value: name }] } : {}) };
};

function printDatabase(database: Database, printing: Printing): Printed {
  const interfaces = database.interfaces.map((id) => printing.index.networkInterface(id));
  const subnets = interfaces.map((i) => printing.index.subnet(i.subnet));
  const zones = [...new Set(subnets.map(({ zone }) => zone))];
  const Subnets = subnets.map(({ id, zone }) =>
    saying({ SubnetIdentifier: printing.called(id), SubnetAvailabilityZone: zone === null ? null : { Name: zone } }),
  );
  return saying({
    ...named(database, printing, "DBInstanceIdentifier"),
    DBInstanceArn: printing.called(database.id),
    DBInstanceClass: database.instanceClass ?? null,
    Engine: database.engine,
    Endpoint: database.port === null ? null : { Port: database.port },
    VpcSecurityGroups: groupsOf(interfaces, printing).map((group) => ({ VpcSecurityGroupId: group, Status: "active" })),
    DBSubnetGroup: subnets[0] === undefined ? null : { VpcId: printing.called(subnets[0].vpc), Subnets },
    AvailabilityZone: zones.length <= 2 ? zones[0] : null,
    SecondaryAvailabilityZone: zones.length === 2 ? zones[1] : null,
    PubliclyAccessible: database.publiclyAccessible,
  });
}

function printCluster(cluster: Database, printing: Printing): Printed {
  const owners = new Set(cluster.interfaces.flatMap((id) => printing.index.networkInterface(id).owner ?? []));
  return saying({
    ...named(cluster, printing, "DBClusterIdentifier"),
    DBClusterArn: printing.called(cluster.id),
    Engine: cluster.engine,
    Port: cluster.port,
    PubliclyAccessible: cluster.publiclyAccessible,
    DBClusterMembers: [...owners].map((owner) => ({ DBInstanceIdentifier: identifier(printing.called(owner)) })),
  });
}

const groupsOf = (interfaces: readonly NetworkInterface[], printing: Printing): string[] =>
  (interfaces[0]?.securityGroups ?? []).map((group) => printing.called(group));

export function printFunctions(printing: Printing, outputs: Outputs): void {
  for (const one of printing.network.functions) outputs.add("lambda-list-functions", "Functions", printFunction(one, printing));
}

function printFunction({ id, name, interfaces: ids }: LambdaFunction, printing: Printing): Printed {
  const interfaces = ids.map((one) => printing.index.networkInterface(one));
  const [first] = interfaces;
  const place = first && {
    SubnetIds: interfaces.map((i) => printing.called(i.subnet)),
    SecurityGroupIds: groupsOf(interfaces, printing),
    VpcId: printing.called(printing.index.subnet(first.subnet).vpc),
  };
  return saying({ FunctionName: name, FunctionArn: printing.called(id), VpcConfig: place });
}
