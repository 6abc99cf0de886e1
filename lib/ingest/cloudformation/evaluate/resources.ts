import { errorAt, warningAt } from "../../../source";
import type { Value } from "../../terraform/evaluate/value";
import { decidesPackets } from "../decides-packets";
import type { TemplateResource } from "../template";
import type { DeclaredResource } from "./declared-resource";
import { chainText, inOrder } from "./in-order";
import { referencesIn, type Reference } from "./references";
import type { Referred, Scope } from "./scope";

/** A resource with all that stands between its declaration and its values. */
interface Planned {
  readonly declared: DeclaredResource;
  readonly references: readonly Reference[];
}

/** Evaluates the resources of one template, each after those that it refers to. */
export class Resources {
  readonly #planned: ReadonlyMap<string, Planned>;
  readonly #states = new Map<string, Referred>();
  readonly #made: TemplateResource[] = [];

  /** `addressOf`: how the network calls a resource. */
  constructor(
    declared: readonly DeclaredResource[],
    private readonly addressOf: (id: string) => string,
    private readonly scope: Scope,
  ) {
    const holds = (name: string): boolean | null | undefined => scope.condition(name);
    this.#planned = new Map(
      declared.map((each) => [each.id, { declared: each, references: each.properties === undefined ? [] : referencesIn(each.properties, scope.meter, holds) }]),
    );
    for (const each of declared) this.#states.set(each.id, this.#stateOf(each));
  }

  #stateOf({ id, type, condition }: DeclaredResource): Referred {
    const known = { address: this.addressOf(id), type };
    const holds = condition === null ? true : (this.scope.condition(condition.name) ?? null);
    if (holds === true || condition === null) return { kind: "made", ...known, properties: null };
    return { kind: holds === false ? "left-out" : "uncertain", ...known, condition: condition.name };
  }

  get references(): readonly Reference[] {
    return [...this.#planned.values()].flatMap(({ declared: { condition, dependsOn }, references }) => [
      ...references,
      ...(condition === null ? [] : [{ kind: "condition" as const, ...condition, taken: true }]),
      ...dependsOn.map((each) => ({ kind: "attribute" as const, ...each, taken: true })),
    ]);
  }

  state(id: string): Referred | undefined {
    return this.#states.get(id);
  }

  /** What was evaluated, in the order in which it is declared. */
  get made(): readonly TemplateResource[] {
    const at = new Map([...this.#planned.keys()].map((id, index) => [this.addressOf(id), index]));
    return [...this.#made].sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
  }

  evaluate(): void {
    const circle = (chain: readonly string[]): void => this.#reportCircle(chain);
    for (const id of inOrder(this.#planned.keys(), (name) => this.#dependenciesOf(name), circle)) this.#evaluate(id);
  }

  #dependenciesOf(id: string): string[] {
    const planned = this.#planned.get(id);
    if (planned === undefined || this.#states.get(id)?.kind === "left-out") return [];
    const named = planned.references.filter(({ kind, taken }) => taken && (kind === "value" || kind === "attribute"));
    return [...named, ...planned.declared.dependsOn].flatMap(({ name }) => (this.#planned.has(name) ? [name] : []));
  }

  #reportCircle(chain: readonly string[]): void {
    const first = this.#planned.get(chain[0] ?? "")?.declared;
    const message = chain.length === 1 ? `\`${chain[0]}\` refers to itself.` : `These refer to one another in a circle: ${chainText(chain)}.`;
    const hint = "Remove one of the references, for example by a rule or an attachment as a resource of its own.";
    this.scope.report(errorAt("reference-cycle", message, { hint, span: first?.keySpan ?? null }));
  }

  #evaluate(id: string): void {
    const planned = this.#planned.get(id);
    const state = this.#states.get(id);
    if (planned === undefined || state === undefined || state.kind === "left-out") return;
    const { declared } = planned;
    if (state.kind === "uncertain") return this.#uncertain(declared, state.condition);
    if (isOtherTemplate(declared.type)) return this.#otherTemplate(declared);
    const properties = this.#propertiesOf(declared);
    this.#states.set(id, { ...state, properties });
    this.#made.push({ id: state.address, type: declared.type, properties, span: declared.span, attributes: declared.attributes });
  }

  #propertiesOf({ id, properties }: DeclaredResource): ReadonlyMap<string, Value> {
    const scope: Scope = { ...this.scope, lose: (fact) => this.scope.lose(`${fact} to ${id}`) };
    const value = properties?.kind === "map" ? scope.evaluate(properties, scope) : undefined;
    if (value !== undefined && "entries" in value) return value.entries;
    if (value !== undefined) this.scope.lose(`the properties of ${id}`);
    return new Map();
  }

  /** What is wrong in it is told all the same. */
  #uncertain({ id, type, keySpan, properties }: DeclaredResource, condition: string): void {
    const message = `Whether there is \`${id}\` is not known, because its condition \`${condition}\` is not.`;
    this.scope.report(warningAt("condition-not-known", message, { hint: "Give the parameters that the condition depends on.", span: keySpan }));
    if (decidesPackets(type) || isOtherTemplate(type)) this.scope.lose(`whether there is ${id}`);
    if (properties !== undefined) this.scope.evaluate(properties, this.scope);
  }

  #otherTemplate({ id, type, keySpan }: DeclaredResource): void {
    const hint = "Write its resources into this template, where an answer depends on them.";
    this.scope.report(warningAt("stack-not-read", `\`${id}\` is made from another template (${type}), which is not read.`, { hint, span: keySpan }));
    this.scope.lose(`what ${id} makes`);
  }
}

const isOtherTemplate = (type: string): boolean => type === "AWS::CloudFormation::Stack" || type.endsWith("::MODULE");

