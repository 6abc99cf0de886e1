import { sameAddress, type Address } from "../../../net";
import type { AddressSpec, ElasticIp, InterfaceAddress, NetworkInterface, ResourceId } from "../../../model";
import { errorAt, type Span } from "../../../source";
import { readAddress, shape, valueOr, type BlockReader } from "../arguments";
import { perhapsPublic, reachable, type PerhapsBound } from "./perhaps-public";
import { referenced, referencedBy } from "./referenced";
import { accountOf, regionOf } from "./region-of";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

export const ELASTIC_IP_TYPES: ResourceTypes = {
  aws_eip: {
    denotes: "public_ip",
    shape: shape(
      "address associate_with_private_ip customer_owned_ipv4_pool domain instance ipam_pool_id network_border_group network_interface " +
        "public_ipv4_pool vpc",
    ),
  },
  aws_eip_association: {
    denotes: "part",
    shape: shape("allocation_id allow_reassociation instance_id network_interface_id private_ip_address public_ip"),
  },
};

/** An Elastic IP of Amazon's own addresses: those of one's own are counted for no quota. */
interface CountedAddress extends Pick<Configured, "id" | "span"> {
  readonly account: string | null;
  readonly region: string | null;
}

export const countedAddresses = (scope: Scope): CountedAddress[] =>
  scope.of("aws_eip").flatMap((resource) => {
    const isOwn = ["public_ipv4_pool", "customer_owned_ipv4_pool", "ipam_pool_id"].some((pool) => resource.body.has(pool));
    return isOwn ? [] : [{ id: resource.id, span: resource.span, account: accountOf(scope, resource), region: regionOf(scope, resource) }];
  });

/** One wish that an Elastic IP be bound to a private address (IGW-2). */
export interface Binding {
  readonly elasticIp: ResourceId;
  readonly holder: ResourceId;
  readonly privateIp: Address | null;
  /** Which of the holder's private addresses, where that is not said by the address itself. */
  readonly position?: number;
  readonly owner: ResourceId;
  readonly span: Span;
}

/**
 * The Elastic IPs, and the interfaces with those bound to them. NAT gateways take theirs by `allocation_id`; `further`
 * are what load balancers ask for.
 */
export function bindElasticIps(
  scope: Scope,
  interfaces: readonly NetworkInterface[],
  further: readonly Binding[],
): { elasticIps: ElasticIp[]; interfaces: NetworkInterface[] } {
  const specs = new Map(scope.of("aws_eip").map(({ id, body }) => [id, addressOf(scope, id, body)]));
  const bound = new Map(interfaces.map((i) => [i.id, i]));
  const primaryOf = new Map<ResourceId, ResourceId>();
  for (const { id, owner } of interfaces) if (owner !== null && !primaryOf.has(owner)) primaryOf.set(owner, id);
  const attachedTo = new Map<ResourceId, ResourceId>();
  const { certain, perhaps } = readBindings(scope);
  for (const binding of [...certain, ...further]) {
    const id = bound.has(binding.holder) ? binding.holder : primaryOf.get(binding.holder);
    const target = id === undefined ? undefined : bound.get(id);
    const spec = specs.get(binding.elasticIp);
    if (target === undefined || spec === undefined) continue;
    const earlier = attachedTo.get(binding.elasticIp);
    if (earlier !== undefined && earlier !== target.id) {
      scope.report(boundTwice(binding, earlier, target.id));
      continue;
    }
    attachedTo.set(binding.elasticIp, target.id);
    bound.set(target.id, { ...reachable(target), addresses: bind(scope, target, binding, spec) });
  }
  const elasticIps = scope.of("aws_eip").map(({ id, name, span }): ElasticIp => {
    return { kind: "public_ip", id, name, span, address: specs.get(id) ?? anyAddress(id), attachedTo: attachedTo.get(id) ?? null };
  });
  return { elasticIps, interfaces: [...perhapsPublic([...bound.values()], perhaps)] };
}

const anyAddress = (id: ResourceId): AddressSpec => ({ kind: "symbolic", id: `${id}.public_ip`, pool: null, version: 4 });

function addressOf(scope: Scope, id: ResourceId, body: BlockReader): AddressSpec {
  const read = readAddress(body.text("address"), 4, { owner: id, argument: "address", report: scope.report });
  return read.state === "written" ? { kind: "known", id: `${id}.public_ip`, address: read.value } : anyAddress(id);
}

/** Replaces the public address of one private address: the primary one unless another is named. */
function bind(
  scope: Scope,
  target: NetworkInterface,
  { privateIp, position = 0, elasticIp, owner, span }: Binding,
  spec: AddressSpec,
): InterfaceAddress[] {
  const wanted = target.addresses.findIndex((a, at) =>
    privateIp === null ? at === position : a.private.kind !== "symbolic" && sameAddress(a.private.address, privateIp),
  );
  if (wanted === -1 && privateIp !== null && target.addresses.length > 0) {
    const message = `${owner} names a private address that ${target.id} does not have.`;
    scope.report(
      errorAt("foreign-address", message, { hint: "Name one of the interface's own addresses, or none for the primary one.", span }),
    );
  }
  return target.addresses.map((a, at) => (at === wanted ? { ...a, public: { spec, elasticIp } } : a));
}

const boundTwice = ({ elasticIp, span }: Binding, one: ResourceId, other: ResourceId) =>
  errorAt("attached-twice", `${elasticIp} is bound to ${one} and to ${other}: an Elastic IP has one place.`, {
    hint: "Make an Elastic IP for each.",
    span,
  });

/** What is bound, and what nobody knows of. */
interface Bindings {
  readonly certain: readonly Binding[];
  readonly perhaps: readonly PerhapsBound[];
}

const together = (all: readonly Bindings[]): Bindings => ({
  certain: all.flatMap(({ certain }) => certain),
  perhaps: all.flatMap(({ perhaps }) => perhaps),
});

const readBindings = (scope: Scope): Bindings =>
  together([
    ...scope.of("aws_eip").map((eip) => fromElasticIp(scope, eip)),
    ...scope.of("aws_eip_association").map((association) => separate(scope, association)),
    ...scope.of("aws_nat_gateway").map((gateway) => ({ certain: fromNatGateway(scope, gateway), perhaps: [] })),
  ]);

function fromElasticIp(scope: Scope, { id, body, span }: Configured): Bindings {
  const { holder, perhaps } = holderOf(scope, id, body, "instance", "network_interface");
  if (holder === null) return { certain: [], perhaps };
  const privateIp = privateIpOf(scope, id, body, "associate_with_private_ip");
  return { certain: [{ elasticIp: id, holder, privateIp, owner: id, span }], perhaps };
}

function separate(scope: Scope, { id, body, span }: Configured): Bindings {
  const argument = body.has("allocation_id") ? "allocation_id" : "public_ip";
  const elasticIp = referenced(scope, { id, body }, argument, "public_ip");
  const { holder, perhaps } = holderOf(scope, id, body, "instance_id", "network_interface_id");
  if (holder === null) return { certain: [], perhaps };
  // An address of elsewhere is a public address all the same.
  if (elasticIp === null) return { certain: [], perhaps: [{ holder, missing: { fact: `what ${argument} names`, component: id } }] };
  return { certain: [{ elasticIp, holder, privateIp: privateIpOf(scope, id, body, "private_ip_address"), owner: id, span }], perhaps };
}

/** Further Elastic IPs are on the further addresses, one on each. */
function fromNatGateway(scope: Scope, { id, body, span }: Configured): Binding[] {
  const listed = body.texts("secondary_allocation_ids");
  const further = listed.state === "written" ? listed.value : [];
  if (listed.state === "unknown") scope.implied.lack("what secondary_allocation_ids names", id);
  const allocations = [
    { named: body.text("allocation_id"), argument: "allocation_id" },
    ...further.map((named, at) => ({ named, argument: `secondary_allocation_ids[${at}]` })),
  ];
  return allocations.flatMap(({ named, argument }, position) => {
    const elasticIp = named.state === "absent" ? null : referencedBy(scope, named, { owner: id, argument }, "public_ip");
    return elasticIp === null ? [] : [{ elasticIp, holder: id, privateIp: null, position, owner: id, span }];
  });
}

interface Holder {
  readonly holder: ResourceId | null;
  readonly perhaps: readonly PerhapsBound[];
}

/** What the Elastic IP is bound to. A holder that is known at apply only could be any. */
function holderOf(scope: Scope, id: ResourceId, body: BlockReader, instance: string, networkInterface: string): Holder {
  const [argument, kind] = body.has(networkInterface) ? [networkInterface, "network_interface" as const] : [instance, "instance" as const];
  const found = scope.references.resolve(body.text(argument), [kind], { owner: id, argument, report: scope.report });
  if (found.kind === "found") return { holder: found.id, perhaps: [] };
  if (found.kind !== "outside") return { holder: null, perhaps: [] };
  const missing = { fact: `what ${argument} names`, component: id };
  scope.implied.lack(missing.fact, missing.component);
  return { holder: null, perhaps: found.isOpen ? [{ holder: { any: kind }, missing }] : [] };
}

const privateIpOf = (scope: Scope, owner: ResourceId, body: BlockReader, argument: string): Address | null =>
  valueOr(readAddress(body.text(argument), 4, { owner, argument, report: scope.report }), null);
