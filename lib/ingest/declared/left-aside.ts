import { resourcesOf, type Network, type ResourceId } from "../../model";
import type { Aside, Uses } from "../left-aside";
import type { EvaluatedAttribute, EvaluatedBlock, ResourceInstance } from "./evaluated";
import { RESOURCE_TYPES } from "./resources/resource-types";

/** Written for every resource by evaluation itself, or told for the whole text. */
const NOT_OF_THE_TEXT: ReadonlySet<string> = new Set(["provider"]);

/** What resources say in the words of the provider and no reader has asked for; whole ones that the network does not have. */
export function* asideOfResources(resources: readonly ResourceInstance[], uses: Uses, network: Network): Iterable<Aside> {
  const held = heldBy(network);
  for (const resource of resources) {
    const { mode, type, address: owner, body, span } = resource;
    if (mode === "data" || !Object.hasOwn(RESOURCE_TYPES, type)) continue;
    if (!isHeld(resource, held)) yield { type, owner, name: WHOLE, span };
    else for (const { name, span } of unread(body, "", uses)) if (!NOT_OF_THE_TEXT.has(name)) yield { type, owner, name, span };
  }
}

/** Arguments that say nothing which the rest of their resource does not say: they are written anyway. */
export const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  aws_eip: ["domain", "vpc"],
  aws_network_interface: ["private_ip_list_enabled"],
  aws_vpc_peering_connection: ["peer_region"],
};

export function noteFollowing(resources: readonly ResourceInstance[], uses: Uses): void {
  for (const { type, body } of resources)
    for (const name of Object.hasOwn(FOLLOWING, type) ? (FOLLOWING[type] ?? []) : []) {
      const attribute = body.attributes.get(name);
      if (attribute !== undefined) uses.note(attribute);
    }
}

/** What is said of a resource that leaves no trace in the network. */
export const WHOLE = "the resource itself";

/** Whether the network has the resource; what only adds to others is in them, and told by its arguments. */
export const isHeld = ({ type, address }: ResourceInstance, held: ReadonlySet<ResourceId>): boolean =>
  held.has(address) || !Object.hasOwn(RESOURCE_TYPES, type) || RESOURCE_TYPES[type]?.denotes === "part";

/** What the network has under the names of the text; gateways to VPNs and listeners are no resources of their own in it. */
export const heldBy = (network: Network): ReadonlySet<ResourceId> =>
  new Set([
    ...resourcesOf(network).map(({ id }) => id),
    ...network.routeTables.flatMap(({ edge, routes }) => [edge ?? [], routes.flatMap(({ target }) => ("id" in target ? (target.id ?? []) : []))].flat()),
    ...network.loadBalancers.flatMap(({ listeners }) => listeners.map(({ ref }) => ref.label)),
  ]);

type Part = Pick<Aside, "name" | "span">;

/** Of a block that nothing was read of the block; else what was not read inside of it. */
function* unread({ attributes, blocks }: EvaluatedBlock, path: string, uses: Uses): Iterable<Part> {
  for (const [name, attribute] of attributes) yield* unreadOf(`${path}${name}`, attribute, uses);
  for (const { type, body } of blocks) {
    const name = `${path}${type}`;
    if (isRead(body, uses)) yield* unread(body, `${name}.`, uses);
    else yield { name, span: body.span };
  }
}

export const isRead = (block: EvaluatedBlock, uses: Uses): boolean =>
  uses.isNoted(block) ||
  [...block.attributes.values()].some((attribute) => uses.isNoted(attribute)) ||
  block.blocks.some(({ body }) => isRead(body, uses));

/** An argument of which some entries are read names the others: `tags other than Name`. */
export function* unreadOf(name: string, attribute: EvaluatedAttribute, uses: Uses): Iterable<Part> {
  const { value, span } = attribute;
  if (value.kind === "null") return;
  if (uses.isNoted(attribute)) {
    for (const part of uses.partsOf(attribute)) yield* unread(part as EvaluatedBlock, `${name}.`, uses);
    return;
  }
  const read = uses.entriesOf(attribute);
  if (!("entries" in value)) yield { name, span };
  else if ([...value.entries.keys()].some((key) => !read.has(key))) yield { name: read.size === 0 ? name : `${name} other than ${[...read].join(", ")}`, span };
}
