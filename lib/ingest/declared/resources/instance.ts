import type { Instance, MissingFact, NetworkInterface, OpenName, PublicAddress, ResourceId, Vpc } from "../../../model";
import { readWord, shape, UNREAD, valueOr } from "../arguments";
import type { Attachments } from "./attachments";
import { useDefaultSubnet } from "./default-vpc";
import { primaryAddress } from "./interface-addresses";
import { blank, countOf, ipv6Of, listed, placeIn, placeOf, type Ground, type Place } from "./network-interface";
import { openAddressesIn, PUBLIC_IN_DOUBT, wantsIpv6 } from "./open-addresses";
import { homeOf, regionOf } from "./region-of";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { groupArgumentOf, readUnplaced } from "./unplaced";
import { readUserData } from "./user-data";

export const INSTANCE_TYPES: ResourceTypes = {
  aws_instance: {
    denotes: "instance",
    shape: shape(
      "ami associate_public_ip_address availability_zone cpu_core_count cpu_threads_per_core disable_api_stop disable_api_termination " +
        "ebs_optimized enable_primary_ipv6 get_password_data hibernation host_id host_resource_group_arn iam_instance_profile " +
        "instance_initiated_shutdown_behavior instance_type ipv6_address_count ipv6_addresses key_name monitoring placement_group " +
        "placement_partition_number private_ip secondary_private_ips security_groups source_dest_check subnet_id tenancy user_data " +
        "user_data_base64 user_data_replace_on_change volume_tags vpc_security_group_ids force_destroy placement_group_id",
      {
        network_interface: shape("network_interface_id! device_index! delete_on_termination network_card_index"),
        secondary_network_interface: UNREAD,
        primary_network_interface: shape("network_interface_id!"),
        root_block_device: UNREAD,
        ebs_block_device: UNREAD,
        metadata_options: shape("http_endpoint http_put_response_hop_limit http_tokens http_protocol_ipv6 instance_metadata_tags"),
        launch_template: shape("id name version"),
        credit_specification: UNREAD,
        cpu_options: UNREAD,
        enclave_options: UNREAD,
        instance_market_options: UNREAD,
        maintenance_options: UNREAD,
        private_dns_name_options: UNREAD,
        ephemeral_block_device: UNREAD,
        capacity_reservation_specification: UNREAD,
      },
    ),
  },
  aws_ec2_instance_state: { denotes: "part", shape: shape("instance_id! state! force") },
};

/** The interface that an instance is born with, as Terraform calls it. */
export const primaryInterfaceOf = (instance: ResourceId): ResourceId => `${instance}.primary_network_interface_id`;

/** Whether the instance brings its own interface for device 0, so that AWS makes none. */
export const bringsInterface = ({ body }: Configured): boolean =>
  body.has("primary_network_interface") || body.blocks("network_interface").readers.some((block) => valueOr(block.number("device_index"), 0) === 0);

/** The interface that AWS makes along with the instance (TF-4); none where its subnet is not known. */
export function bornInterface(ground: Ground, instance: Configured): NetworkInterface[] {
  if (bringsInterface(instance)) return [];
  const { id, body } = instance;
  const place = placeOfInstance(ground, instance);
  if (place === null) return [];
  const interfaceId = primaryInterfaceOf(id);
  const written = [primaryAddress(body.text("private_ip")), ...listed(body, "secondary_private_ips")];
  const more = countOf(valueOr(body.number("secondary_private_ip_count"), 0));
  const addresses = ground.addresses.read(interfaceId, place.subnet, { owner: id, argument: "private_ip", version: 4, written, more });
  const ipv6 = ipv6Of(ground, interfaceId, place, body, id);
  const isPublic = getsPublicAddress(ground, instance, place);
  const onlyIf = typeof isPublic === "object" ? { onlyIf: isPublic } : {};
  const outside: PublicAddress = { spec: { kind: "symbolic", id: `${id}.public_ip`, pool: null, version: 4 }, elasticIp: null, ...onlyIf };
  const mayBePublic = isPublic !== false;
  return [
    {
      ...blank(interfaceId, place.subnet.id, null, null),
      owner: id,
      ownerKind: "instance",
      addresses: addresses.map((address, at) => ({ private: address, public: mayBePublic && at === 0 ? outside : null })),
      ipv6Addresses: ipv6,
      ...openAddressesIn(ground, place, { ipv4: addresses, ipv6, mayBePublic, wantsIpv6: wantsIpv6(ground, place, body, id) }),
      securityGroups: groupsOf(ground, instance, place.vpc),
      sourceDestCheck: valueOr(body.flag("source_dest_check"), true),
    },
  ];
}

function placeOfInstance(ground: Ground, instance: Configured): Place | null {
  const { id, body } = instance;
  const subnet = body.text("subnet_id");
  if (subnet.state !== "absent") return placeOf(ground, subnet, id);
  return placeIn(ground, useDefaultSubnet(ground.scope, homeOf(ground.scope, instance), valueOr(body.text("availability_zone"), null)));
}

/** TF-4: the instance's own word, else the subnet's; or the fact that tells. */
function getsPublicAddress({ scope }: Ground, { id, body }: Configured, { subnet }: Place): boolean | MissingFact {
  const own = body.flag("associate_public_ip_address");
  if (own.state === "unknown") {
    const missing = { fact: "whether the instance has a public address", component: id };
    scope.implied.lack(missing.fact, missing.component);
    return missing;
  }
  if (own.state !== "absent") return valueOr(own, false);
  return scope.implied.lacking(PUBLIC_IN_DOUBT, subnet.id) ?? subnet.mapPublicIpOnLaunch;
}

function groupsOf(ground: Ground, instance: Configured, vpc: Vpc): ResourceId[] {
  const { id, body } = instance;
  const argument = groupArgumentOf(instance);
  return ground.groups.read(body.texts(argument), argument, id, vpc, argument === "security_groups" ? "by name or id" : "by id");
}

const TENANCIES = ["default", "dedicated", "host"] as const;

/** What other resources say of instances. */
export interface InstanceParts {
  readonly attachments: Attachments;
  /** Those of the network, which may lack some that could not be read. */
  readonly interfaces: ReadonlyMap<ResourceId, NetworkInterface>;
  /** `aws_ec2_instance_state` by instance. */
  readonly states: ReadonlyMap<ResourceId, readonly Configured[]>;
  /** Instance profiles by their names. */
  readonly profiles: ReadonlyMap<string, ResourceId>;
}

export function readInstance(ground: Ground, instance: Configured, { attachments, interfaces, states, profiles }: InstanceParts): Instance {
  const { scope } = ground;
  const { id, body, name, span } = instance;
  const own = bringsInterface(instance) ? [] : [primaryInterfaceOf(id)];
  const attached = (attachments.get(id) ?? []).map((attachment) => attachment.interface);
  const ids = [...own, ...attached].filter((known) => interfaces.has(known));
  const first = ids[0] === undefined ? undefined : interfaces.get(ids[0]);
  const place = first === undefined ? null : placeIn(ground, first.subnet);
  const { tenancy, ...machine } = scope.accountedFor(() => readMachine(scope, instance, profiles));
  const membership = scope.members.get(id);
  const unplaced = place === null && attached.length === 0 && !bringsInterface(instance) ? readUnplaced(ground, instance) : null;
  return {
    kind: "instance",
    id,
    name,
    span,
    vpc: place?.vpc.id ?? unplaced?.vpc ?? scope.implied.unknownVpc(`${id}.vpc_id`, regionOf(scope, instance)),
    interfaces: ids,
    ...(unplaced === null ? {} : { unplaced: unplaced.said }),
    state: stateOf(states.get(id)?.[0]),
    zone: place?.subnet.zone ?? valueOr(body.text("availability_zone"), null),
    ...machine,
    tenancy: valueOr(tenancy, machine.host !== null ? "host" : (place?.vpc.tenancy ?? "default")),
    autoscalingGroup: membership?.group ?? null,
    count: membership?.count ?? 1,
  };
}

/** What the machine is, whatever its network: none of it decides a packet. */
function readMachine(scope: Scope, instance: Configured, profiles: InstanceParts["profiles"]) {
  const { id, body } = instance;
  const named = (argument: string): string | OpenName | null => spoken(scope, instance, argument);
  return {
    host: hostOf(scope, instance),
    tenancy: readWord(body.text("tenancy"), TENANCIES, { owner: id, argument: "tenancy", report: scope.report }),
    keyName: named("key_name"),
    userData: readUserData(scope, instance),
    instanceType: named("instance_type"),
    image: named("ami"),
    instanceProfile: profileOf(profiles, named("iam_instance_profile")),
  };
}

/** The text, the key pair or profile of the configuration that a reference names, or what gives the name from outside. */
function spoken({ references }: Scope, { id, body }: Configured, name: string): string | OpenName | null {
  const argument = body.text(name);
  if (argument.state === "written") return argument.value;
  if (argument.state !== "unknown") return null;
  const { source } = argument;
  if (source.kind === "derived") return { unknown: `${id}.${name}` };
  return references.kindOf(source.address) === "support" ? source.address : { unknown: source.address };
}

function hostOf(scope: Scope, { id, body }: Configured): ResourceId | null {
  const found = scope.references.resolve(body.text("host_id"), ["support"], { owner: id, argument: "host_id", report: scope.report });
  return found.kind === "found" || found.kind === "outside" ? found.id : null;
}

/** A profile is named by its name: the resource of that name, if the configuration has it. */
const profileOf = (profiles: ReadonlyMap<string, ResourceId>, named: ResourceId | OpenName | null): ResourceId | OpenName | null =>
  typeof named === "string" ? (profiles.get(named) ?? named) : named;

function stateOf(kept: Configured | undefined): Instance["state"] {
  const state = kept?.body.text("state");
  if (state?.state === "unknown") return "unknown";
  return state?.state === "written" && state.value === "stopped" ? "stopped" : "running";
}
