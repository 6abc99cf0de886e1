import type { ResourceId } from "../../../model";
import type { EvaluatedBlock, Value } from "../evaluated";
import { withBody } from "./configured";
import type { LookupMatches } from "./lookup-matches";
import type { Configured, Scope } from "./scope";

/**
 * The lists of subnets that `data.aws_subnets` finds in the configuration itself, put in the place of every reference to
 * them. Those that it finds elsewhere stay unknown.
 */
export function withSubnetLists(scope: Scope, matches: LookupMatches, byType: Map<string, Configured[]>): void {
  const lists = new Map<ResourceId, readonly ResourceId[]>();
  for (const lookup of scope.of("data.aws_subnets")) {
    const found = matches.all(lookup);
    if (found !== null && found.length > 0)
      lists.set(
        lookup.id,
        found.map(({ id }) => id),
      );
  }
  if (lists.size === 0) return;
  for (const [type, resources] of byType)
    byType.set(
      type,
      resources.map((resource) => {
        const raw = replaced(resource.raw, lists, scope.uses);
        return raw === resource.raw ? resource : withBody(resource, raw, scope);
      }),
    );
}

/** The same block where nothing in it names a list. */
function replaced(block: EvaluatedBlock, lists: ReadonlyMap<ResourceId, readonly ResourceId[]>, uses: Scope["uses"]): EvaluatedBlock {
  let changed = false;
  const changing = <T extends object>(before: T, after: T): T => {
    changed ||= before !== after;
    uses?.copied(after, before);
    return after;
  };
  const attributes = new Map(
    [...block.attributes].map(([name, attribute]) => {
      const list = listOf(attribute.value, lists);
      return [name, list === null ? attribute : changing(attribute, { value: list, span: attribute.span })] as const;
    }),
  );
  const blocks = block.blocks.map((nested) => ({ ...nested, body: changing(nested.body, replaced(nested.body, lists, uses)) }));
  return changed ? { ...block, attributes, blocks } : block;
}

function listOf(value: Value, lists: ReadonlyMap<ResourceId, readonly ResourceId[]>): Value | null {
  if (value.kind !== "unknown" || value.source.kind !== "attribute" || value.source.attribute !== "ids") return null;
  const { span } = value;
  const ids = lists.get(value.source.address);
  if (ids === undefined) return null;
  return {
    kind: "list",
    items: ids.map((address) => ({ kind: "unknown", source: { kind: "attribute", address, attribute: "id" }, span })),
    span,
  };
}
