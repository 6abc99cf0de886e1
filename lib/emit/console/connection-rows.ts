import type { Json, SupportResource } from "../../model";
import type { Row } from "./layout";
import type { Writing } from "./writing";

export function peeringRows({ network, ids, notCarried }: Writing): Row[] {
  return network.peerings.map(({ id, name, requester, accepter, state }) => {
    if (state !== "active" && state !== "pending-acceptance") notCarried.say("peering connections that are neither active nor pending", id, "they are written as pending");
    return {
      id: ids.called(id),
      name: name ?? undefined,
      requesterVpc: ids.called(requester.vpc),
      accepterVpc: ids.called(accepter.vpc),
      accepterAccount: accepter.account === requester.account ? undefined : (accepter.account ?? undefined),
      accepterRegion: accepter.region === requester.region ? undefined : (accepter.region ?? undefined),
      status: state === "active" ? "Active" : "Pending acceptance",
      requesterDnsResolution: requester.dnsResolution ? true : undefined,
      accepterDnsResolution: accepter.dnsResolution ? true : undefined,
    };
  });
}

const TYPES = { gateway: "Gateway", interface: "Interface", gateway_load_balancer: "GatewayLoadBalancer" } as const;

export function endpointRows({ network, index, ids, notCarried }: Writing): Row[] {
  return network.vpcEndpoints.map((endpoint) => {
    const { id, name, prefixList } = endpoint;
    const leads = network.routeTables.filter(({ routes }) =>
      routes.some(({ target, destination }) => target.kind === "vpc_endpoint" && target.id === id && "prefixList" in destination && destination.prefixList === prefixList),
    );
    const interfaces = endpoint.interfaces.map((one) => index.networkInterface(one));
    if (interfaces.some(({ addresses }) => addresses.some((address) => address.private.kind === "known")))
      notCarried.say("addresses of endpoints, which AWS chooses", id, "it chooses them anew");
    const groups = interfaces[0]?.securityGroups ?? [];
    const isDefault = groups.length === 1 && groups[0] === index.vpc(endpoint.vpc).defaultSecurityGroup;
    return {
      id: ids.called(id),
      name: name ?? undefined,
      vpc: ids.called(endpoint.vpc),
      endpointType: TYPES[endpoint.type],
      serviceName: endpoint.serviceName,
      routeTables: leads.length > 0 ? leads.map((table) => ids.called(table.id)) : undefined,
      subnets: interfaces.length > 0 ? interfaces.map(({ subnet }) => ids.called(subnet)) : undefined,
      securityGroups: groups.length === 0 || isDefault ? undefined : groups.map((group) => ids.called(group)),
      privateDnsNames: endpoint.privateDns ? true : undefined,
    };
  });
}

const textOf = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);
const ofType = ({ network }: Writing, type: SupportResource["type"]): SupportResource[] => network.support.filter((one) => one.type === type);

export const keyPairRows = (writing: Writing): Row[] =>
  ofType(writing, "key_pair").map(({ id, name }) => ({ id: writing.ids.called(id), name: name ?? undefined }));

/** Instances name a profile by its name, so that it always has one. */
export const instanceProfileRows = (writing: Writing): Row[] =>
  ofType(writing, "instance_profile").map(({ id, name, attributes }) => ({
    id: writing.ids.called(id),
    name: name ?? writing.ids.called(id),
    role: textOf(attributes["role"]),
  }));

export const dedicatedHostRows = (writing: Writing): Row[] =>
  ofType(writing, "dedicated_host").map(({ id, name, attributes }) => ({
    id: writing.ids.called(id),
    name: name ?? undefined,
    availabilityZone: textOf(attributes["availability_zone"]),
    instanceFamily: textOf(attributes["instance_family"]),
    instanceType: textOf(attributes["instance_type"]),
  }));
