import type { UnknownSource, Value } from "../../declared/evaluated";
import type { TemplateResource } from "../template";
import type { Lowering, Lowerings } from "./lowering";
import type { TemplateView } from "./template-view";

/** What every type calls these. */
const EVERYWHERE: ReadonlyMap<string, string> = new Map([
  ["Ref", "id"],
  ["Id", "id"],
  ["Arn", "arn"],
]);

/** How often a reference may lead to another one before it counts as unknown. */
const FARTHEST = 10;

/**
 * Says references in the provider's words: `GetAtt Vpc.DefaultSecurityGroup` is the attribute
 * `default_security_group_id`. One that leads to a property which is written is that property's value, as `CidrBlock`
 * of a VPC. A value that stands in many places is translated once.
 */
export class ProviderReferences {
  readonly #done = new Map<Value, Value>();
  readonly #arguments = new Map<Lowering, ReadonlyMap<string, string>>();

  constructor(
    private readonly template: TemplateView,
    private readonly lowerings: Lowerings,
  ) {}

  translated(value: Value): Value {
    if (!("items" in value) && !("entries" in value) && value.kind !== "unknown") return value;
    const known = this.#done.get(value);
    if (known !== undefined) return known;
    const translated = this.#translate(value);
    this.#done.set(value, translated);
    return translated;
  }

  #translate(value: Value): Value {
    switch (value.kind) {
      case "list":
      case "set":
      case "tuple":
        return this.#isTranslated(value.items) ? value : { ...value, items: value.items.map((item) => this.translated(item)) };
      case "map":
      case "object":
        return this.#isTranslated([...value.entries.values()])
          ? value
          : { ...value, entries: new Map([...value.entries].map(([name, entry]) => [name, this.translated(entry)])) };
      case "unknown":
        return this.#followed(value, 0);
      default:
        return value;
    }
  }

  /** Most values refer to nothing: they need no copy. */
  #isTranslated(values: readonly Value[]): boolean {
    return values.every((each) => this.translated(each) === each);
  }

  #followed(value: Value & { readonly kind: "unknown" }, depth: number): Value {
    const { source, span } = value;
    if (source.kind === "derived") return { kind: "unknown", source: this.#derived(source), span };
    const target = this.template.resource(source.address);
    const lowering = target && this.#loweringOf(target);
    if (target === undefined || lowering === undefined) return value;
    const attribute = attributeOf(lowering, source.attribute);
    const property = this.#propertyOf(lowering, attribute);
    const written = property === undefined ? undefined : target.properties.get(property);
    if (written !== undefined && depth < FARTHEST) {
      if (written.kind === "unknown") return { ...this.#followed(written, depth + 1), span };
      return { ...this.translated(written), span };
    }
    // `Ref` of what is called by a name that AWS chooses still means that resource.
    const named = property !== undefined && source.attribute === "Ref" ? "id" : attribute;
    return { kind: "unknown", source: { kind: "attribute", address: source.address, attribute: named }, span };
  }

  #derived(source: UnknownSource & { readonly kind: "derived" }): UnknownSource {
    const from = source.from.map(({ address, attribute }) => {
      const target = this.template.resource(address);
      const lowering = target && this.#loweringOf(target);
      return { address, attribute: lowering === undefined ? attribute : attributeOf(lowering, attribute) };
    });
    return { ...source, from };
  }

  #loweringOf({ type }: TemplateResource): Lowering | undefined {
    return Object.hasOwn(this.lowerings, type) ? this.lowerings[type] : undefined;
  }

  /** The property that says the attribute: what is passed on as it is written is known before AWS makes the resource. */
  #propertyOf(lowering: Lowering, attribute: string): string | undefined {
    let names = this.#arguments.get(lowering);
    if (names === undefined) {
      names = propertyByArgument(lowering);
      this.#arguments.set(lowering, names);
    }
    return names.get(attribute);
  }
}

function attributeOf({ attributes = {} }: Lowering, attribute: string): string {
  return (Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined) ?? EVERYWHERE.get(attribute) ?? attribute;
}

const propertyByArgument = ({ properties }: Lowering): ReadonlyMap<string, string> =>
  new Map([...properties].flatMap(([name, { rule }]) => (rule.kind === "argument" || rule.kind === "list" ? [[rule.name, name]] : [])));
