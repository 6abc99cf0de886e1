import type { ResourceInstance } from "../../declared/evaluated";
import type { Form, FormEntry } from "../read-form";
import { as, block, flag, moved, resource, tagged, text, to, type Moves } from "./resource";

export const PEERING: Moves<"peeringConnections"> = {
  requesterVpc: to("vpc_id"),
  accepterVpc: to("peer_vpc_id"),
  accepterAccount: as("peer_owner_id"),
  accepterRegion: as("peer_region"),
};
export const ENDPOINT: Moves<"endpoints"> = {
  vpc: to("vpc_id"),
  endpointType: as("vpc_endpoint_type"),
  serviceName: as("service_name"),
  routeTables: to("route_table_ids"),
  subnets: to("subnet_ids"),
  securityGroups: to("security_group_ids"),
  privateDnsNames: as("private_dns_enabled"),
};

/** Peering connections. Until the accepter's side has accepted one it carries nothing (PCX-1). */
export function lowerPeerings({ names, of }: Form): ResourceInstance[] {
  return of("peeringConnections").map((peering) => {
    const { id, entry } = peering;
    const given = { ...moved(peering, PEERING, names), ...tagged(entry.value("name"), entry.span) };
    const isActive = entry.text("status") === "Active";
    const sides = [...side(peering, "requester"), ...side(peering, "accepter")];
    return resource("aws_vpc_peering_connection", id, block(entry.span, { ...given, auto_accept: flag(isActive, entry.span) }, sides));
  });
}

function side({ entry }: FormEntry<"peeringConnections">, type: "requester" | "accepter") {
  const resolution = entry.value(`${type}DnsResolution`);
  return resolution === undefined ? [] : [{ type, body: block(resolution.span ?? entry.span, { allow_remote_vpc_dns_resolution: resolution }) }];
}

export function lowerEndpoints({ names, of }: Form): ResourceInstance[] {
  return of("endpoints").map((endpoint) => {
    const { id, entry } = endpoint;
    const given = { ...moved(endpoint, ENDPOINT, names), ...tagged(entry.value("name"), entry.span) };
    return resource("aws_vpc_endpoint", id, block(entry.span, given));
  });
}

export const KEY_PAIR: Moves<"keyPairs"> = { name: as("key_name") };
export const INSTANCE_PROFILE: Moves<"instanceProfiles"> = { name: as("name"), role: as("role") };
export const DEDICATED_HOST: Moves<"dedicatedHosts"> = {
  availabilityZone: as("availability_zone"),
  instanceFamily: as("instance_family"),
  instanceType: as("instance_type"),
};

/** What instances name: key pairs, profiles, hosts. */
export function lowerSurroundings({ names, of }: Form): ResourceInstance[] {
  return [
    ...of("keyPairs").map((pair) =>
      resource("aws_key_pair", pair.id, block(pair.entry.span, { ...moved(pair, KEY_PAIR, names), public_key: text("", pair.entry.span) })),
    ),
    ...of("instanceProfiles").map((profile) =>
      resource("aws_iam_instance_profile", profile.id, block(profile.entry.span, moved(profile, INSTANCE_PROFILE, names))),
    ),
    ...of("dedicatedHosts").map((host) => {
      const given = { ...moved(host, DEDICATED_HOST, names), ...tagged(host.entry.value("name"), host.entry.span) };
      return resource("aws_ec2_host", host.id, block(host.entry.span, given));
    }),
  ];
}
