import { COMMAND_LINE_LIMITS, readConfiguration, type Configuration, type Format } from "../../lib/ingest";
import type { Emit, Emitted } from "../../lib/emit/emitted";
import type { AddressSpec, Network, ResourceId } from "../../lib/model";
import { formatPrefix } from "../../lib/net";
import { canonical, type Canonical } from "../equal-networks/canonical";

export interface RoundTrip {
  readonly emitted: Emitted;
  readonly again: Configuration;
  readonly before: Canonical;
  readonly after: Canonical;
}

/** Writes a network, reads the text, and gives both networks in the form in which they can be compared; `open` is done to both. */
export function roundTrip(network: Network, emit: Emit, format: Format, open = (one: Network): Network => one): RoundTrip {
  const emitted = emit(network);
  const again = readConfiguration(emitted.files, { format, limits: COMMAND_LINE_LIMITS, ...REGION[format] });
  return {
    emitted,
    again,
    before: comparableForm(open(network), emitted.ids),
    after: comparableForm(open(format === "cloudformation" ? withoutDemands(again.network, network, emitted) : again.network), new Map()),
  };
}

/** What the text has no place for, as the warnings say it. */
export const leftOut = ({ diagnostics }: Emitted): string[] =>
  diagnostics.map(({ message }) => / (?:has no place for|leaves out) (.*?) \([^()]*\): /.exec(message)?.[1] ?? message);

const REGION = { terraform: {}, cloudformation: { parameters: { "AWS::Region": "eu-west-1" } }, describe: {}, console: {} };

function comparableForm(network: Network, called: ReadonlyMap<ResourceId, ResourceId>): Canonical {
  const { securityGroups, vpcs, peerings } = network;
  const side = (of: (typeof peerings)[number]["requester"]) => ({ ...of, account: null });
  const same = {
    securityGroups: securityGroups.map(plainDefault),
    vpcs: vpcs.map((vpc) => ({ ...vpc, account: null })),
    peerings: peerings.map((peering) => ({ ...peering, requester: side(peering.requester), accepter: side(peering.accepter) })),
  };
  return canonical({ ...network, ...chosenAddresses(network), ...same }, called);
}

/** A default group is called and described as AWS does it, whether or not something has adopted it. */
const plainDefault = (group: Network["securityGroups"][number]) =>
  group.isDefault ? { ...group, description: null, name: group.name === "default" ? null : group.name } : group;

/** An address that `pin` chose is written like one that was known. */
function chosenAddresses(network: Network): Pick<Network, "interfaces" | "elasticIps"> {
  const chosen = (spec: AddressSpec): AddressSpec => (spec.kind === "pinned" ? { kind: "known", id: spec.id, address: spec.address } : spec);
  return {
    interfaces: network.interfaces.map((i) => ({
      ...i,
      addresses: i.addresses.map((address) => ({
        private: chosen(address.private),
        public: address.public === null ? null : { ...address.public, spec: chosen(address.public.spec) },
      })),
      ipv6Addresses: i.ipv6Addresses.map(chosen),
    })),
    elasticIps: network.elasticIps.map((ip) => ({ ...ip, address: chosen(ip.address) })),
  };
}

/**
 * A template without what it has to say where the network says nothing: a description for each group, and a rule to
 * nobody for a group that has none outward (CFN-1).
 */
function withoutDemands(again: Network, before: Network, { ids }: Emitted): Network {
  const undescribed = new Set(before.securityGroups.flatMap(({ id, description }) => (description === null ? [ids.get(id) ?? id] : [])));
  return {
    ...again,
    securityGroups: again.securityGroups.map((group) => ({
      ...group,
      description: undescribed.has(group.id) ? null : group.description,
      rules: group.rules.filter(({ peer }) => peer.kind !== "cidr" || formatPrefix(peer.prefix) !== "127.0.0.1/32"),
    })),
  };
}
