import { grouped, type Network, type ResourceId } from "../../../model";
import { heldBy, isHeld, isRead, unreadOf, WHOLE } from "../../declared/left-aside";
import type { EvaluatedBlock, ResourceInstance, Value } from "../../declared/evaluated";
import { RESOURCE_TYPES } from "../../declared/resources/resource-types";
import type { Aside, Uses } from "../../left-aside";
import type { TemplateResource } from "../template";
import type { Properties } from "./lowering";
import { LOWERINGS } from "./lowerings";
import type { Rule, Within } from "./rule";

type Part = Pick<Aside, "name" | "span">;
type Entries = ReadonlyMap<string, Value>;
type Of<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;

/**
 * What the resources of a template say and the network does not hold. The tables that make arguments of properties are
 * gone through once more: a property is left aside where none of them reads it, or nobody has read what it became.
 */
export function* asideOfTemplate(template: readonly TemplateResource[], resources: readonly ResourceInstance[], uses: Uses, network: Network): Iterable<Aside> {
  const made = grouped(resources, ({ address }) => [address]);
  const held = heldBy(network);
  for (const resource of template) {
    const { id: owner, type } = resource;
    const parts = [...partsOf(resource, { made, uses, held }), ...resource.attributes];
    for (const part of parts) yield { type, owner, ...part };
  }
}

interface Around {
  /** By their addresses what the resources of the template have become. */
  readonly made: ReadonlyMap<string, readonly ResourceInstance[]>;
  readonly uses: Uses;
  readonly held: ReadonlySet<ResourceId>;
}

function partsOf({ id, type, properties, span }: TemplateResource, around: Around): Iterable<Part> {
  const lowering = Object.hasOwn(LOWERINGS, type) ? LOWERINGS[type] : undefined;
  const own = around.made.get(id) ?? [];
  // What is met in a type that the network leaves out has been told with it.
  if (lowering === undefined || own.some((each) => !Object.hasOwn(RESOURCE_TYPES, each.type))) return [];
  if (own.length > 0 && own.every((each) => !isHeld(each, around.held))) return [{ name: WHOLE, span }];
  return new Walk({ id, span }, around).of(lowering.properties, properties, "", own.map(({ body }) => body));
}

/** Goes through the values of one resource beside the blocks that they have become. */
class Walk {
  constructor(
    private readonly resource: Pick<TemplateResource, "id" | "span">,
    private readonly around: Around,
  ) {}

  *of(known: Properties, values: Entries, path: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    for (const [name, value] of values) {
      const rule = known.get(name)?.rule;
      if (rule !== undefined && value.kind !== "null") yield* this.#ofRule(rule, value, `${path}${name}`, bodies);
    }
  }

  *#ofRule(rule: Rule, value: Value, name: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    switch (rule.kind) {
      case "unread":
        return yield* this.#taken(rule, value, name, bodies);
      case "inside":
        if ("entries" in value) yield* this.of(rule.properties, value.entries, `${name}.`, bodies);
        return;
      case "blocks":
        return yield* this.#blocks(rule, value, name, bodies);
      case "parts":
        return yield* this.#parts(rule, value, name);
      default:
        return yield* this.#argument(rule.name, name, bodies);
    }
  }

  /** What the lowering has moved or replaced since then is read. */
  *#argument(argument: string, name: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    const attributes = bodies.flatMap((body) => body.attributes.get(argument) ?? []);
    const unread = attributes.map((attribute) => [...unreadOf(name, attribute, this.around.uses)]);
    if (unread.length > 0 && unread.every((parts) => parts.length > 0)) yield* unread[0] ?? [];
  }

  *#blocks(rule: Of<"blocks">, value: Value, name: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    const blocks = bodies.flatMap((body) => body.blocks.filter(({ type }) => type === rule.name));
    const objects = itemsOf(value).filter((item) => "entries" in item);
    if (blocks.length > 0 && !blocks.some(({ body }) => isRead(body, this.around.uses))) yield this.#at(name, value);
    else for (const [at, item] of objects.entries()) yield* this.of(rule.properties, item.entries, `${name}.`, blocks.slice(at, at + 1).map(({ body }) => body));
  }

  *#parts({ part }: Of<"parts">, value: Value, name: string): Iterable<Part> {
    for (const [at, item] of itemsOf(value).entries()) {
      const bodies = this.#madeAt(`${name}[${at}]`);
      if (typeof part.item === "string") yield* this.#argument(part.item, name, bodies);
      else if ("entries" in item) yield* this.of(part.item, item.entries, `${name}.`, bodies);
    }
  }

  *#taken({ says, within }: Of<"unread">, value: Value, name: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    if (says === undefined) yield this.#at(name, value);
    else if (within?.kind === "keys") yield* this.#keys(within, value, name, bodies);
    else if (within?.kind === "items") yield* this.#items(within, value, name, bodies);
  }

  /** An entry of a list of `{Key, Value}` is left aside unless it became an argument that somebody has read. */
  *#keys(within: Extract<Within, { kind: "keys" }>, value: Value, name: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    for (const item of itemsOf(value)) {
      const key = "entries" in item ? item.entries.get("Key") : undefined;
      if (key?.kind !== "string") continue;
      const argument = Object.hasOwn(within.arguments, key.value) ? within.arguments[key.value] : undefined;
      if (argument === undefined) yield this.#at(`${name} ${key.value}`, item);
      else yield* this.#argument(argument, `${name} ${key.value}`, bodies);
    }
  }

  *#items(within: Extract<Within, { kind: "items" }>, value: Value, name: string, bodies: readonly EvaluatedBlock[]): Iterable<Part> {
    for (const [at, item] of itemsOf(value).entries()) {
      const own = this.#madeAt(`${name}[${at}]`);
      if ("entries" in item) yield* this.of(own.length === 0 ? within.ofResource : within.ofItem, item.entries, `${name}.`, own.length === 0 ? bodies : own);
    }
  }

  /** A value that several places make has none of its own. */
  #at(name: string, { span }: Value): Part {
    return { name, span: span ?? this.resource.span };
  }

  #madeAt(place: string): EvaluatedBlock[] {
    return (this.around.made.get(`${this.resource.id}.${place}`) ?? []).map(({ body }) => body);
  }
}

const itemsOf = (value: Value): readonly Value[] => ("items" in value ? value.items : [value]);
