import type { Network, ResourceId } from "../../model";
import { isOrdinaryDefault } from "../declared/aws-own";
import type { Declaration } from "../declared/declaration";
import { idsOf } from "../declared/ids";
import { planNetwork } from "../declared/plan-network";
import type { Plan, Style } from "../declared/plan";
import type { Emit } from "../emitted";
import { KINDS } from "./kinds";
import { LogicalIds } from "./logical-ids";
import { printTemplate } from "./print-template";
import type { TemplateResource } from "./property";
import { propertiesOf } from "./rule";
import { canBeTaken, Surroundings } from "./surroundings";
import { Writing } from "./writing";

const STYLE: Style = {
  inline: false,
  adoptsDefaults: false,
  propagates: true,
  leavesPending: false,
  acceptsPeerings: false,
  namesDefaultTables: false,
  manyPeersInRule: false,
  namesBornInterfaces: false,
};

/** The network as a template of CloudFormation, in YAML with the short forms of its functions. */
export const emitCloudFormation: Emit = (network) => {
  const plan = planNetwork(network, STYLE);
  const declarations = plan.declarations.filter(({ type }) => hasWords(type));
  leaveWordless(plan);
  const ids = new LogicalIds(declarations);
  const writing = new Writing(plan, ids);
  const around = new Surroundings(plan, ids, writing);
  const resources = declarations.flatMap((declaration) => translated(declaration, writing, around));
  noteOneRegion(plan, network);
  const diagnostics = plan.notCarried.told("CloudFormation");
  const text = printTemplate({ notes: diagnostics.map(({ message }) => message), parameters: writing.parameters, resources });
  const named = idsOf(plan, (declaration) => around.takenInto(declaration) ?? ids.of(declaration), (name) => writing.referenceTo(name));
  return { files: [{ path: "template.yaml", text }], ids: new Map([...defaultVpcIds(network), ...named]), diagnostics };
};

const hasWords = (type: string): boolean => Object.hasOwn(KINDS, type) || canBeTaken(type);

/** What a template has no type for is left out, and nothing can refer to it. */
function leaveWordless({ places, declarations, notCarried }: Plan): void {
  for (const { type, of, name } of declarations) if (!hasWords(type)) notCarried.say(`resources such as ${type}`, of ?? name);
  for (const [id, { declaration }] of places) if (!hasWords(declaration.type)) places.delete(id);
}

function translated(declaration: Declaration, writing: Writing, around: Surroundings): readonly TemplateResource[] {
  if (around.takenInto(declaration) !== undefined) return [];
  const kind = Object.hasOwn(KINDS, declaration.type) ? KINDS[declaration.type] : undefined;
  if (kind === undefined) {
    writing.plan.notCarried.say(`${declaration.type} of something that is not here`, declaration.of ?? declaration.name);
    return [];
  }
  const left = (name: string): void =>
    writing.plan.notCarried.leaveOut(`${name} of ${declaration.type}`, declaration.of ?? declaration.name, "it has to be added by hand");
  const properties = propertiesOf(writing, declaration, kind.rules, left);
  const resource: TemplateResource = { id: writing.ids.of(declaration), type: kind.to, dependsOn: [], properties };
  return kind.finish === undefined ? [resource] : kind.finish({ declaration, resource, writing, around });
}

/** A stack is made in one Region, by one account: which ones, the names of zones tell, or nothing. */
function noteOneRegion({ notCarried }: Plan, { vpcs, subnets, instances }: Network): void {
  const [first] = vpcs;
  const namesZone = [...subnets, ...instances].some(({ zone }) => zone !== null);
  if (first !== undefined && first.region !== null && !namesZone) notCarried.say("the Region", first.id, "a stack is made in the one in which it is deployed");
  if (first !== undefined && first.account !== null) notCarried.say("the account", first.id, "a stack is made in the one that deploys it");
  for (const { id, region, account } of vpcs) {
    if (region !== null && region !== first?.region) notCarried.say("VPCs of several Regions in one template", id, "a stack makes all of them in one");
    if (account !== null && account !== first?.account) notCarried.say("VPCs of several accounts in one template", id, "a stack makes all of them in one");
  }
}

/** What comes with the default VPC is not declared, and has the names that a reader gives it. */
function defaultVpcIds({ vpcs, subnets, internetGateways }: Network): (readonly [ResourceId, ResourceId])[] {
  return vpcs.filter(isOrdinaryDefault).flatMap((vpc) => [
    [vpc.id, "default_vpc"] as const,
    [vpc.mainRouteTable, "default_vpc.main_route_table_id"] as const,
    [vpc.defaultNetworkAcl, "default_vpc.default_network_acl_id"] as const,
    [vpc.defaultSecurityGroup, "default_vpc.default_security_group_id"] as const,
    ...internetGateways.filter((gateway) => gateway.vpc === vpc.id).map(({ id }) => [id, "default_vpc.internet_gateway"] as const),
    ...subnets
      .filter((subnet) => subnet.vpc === vpc.id)
      .map(({ id, zone }) => [id, `default_vpc.default_subnet["${zone === null ? "a" : zone.slice(-1)}"]`] as const),
  ]);
}
