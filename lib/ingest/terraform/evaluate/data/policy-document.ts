import type { Span } from "../../../../source";
import type { EvaluatedBlock, Value } from "../../../declared/evaluated";
import { text, ValueTooLarge, type Meter } from "../value";

/** JSON in the order in which it is to be written. */
type Json = string | readonly Json[] | { readonly [key: string]: Json };

/** Something in the document is known after apply only. */
class NotKnown extends Error {}

/**
 * `data.aws_iam_policy_document` as its `json`: of known values alone. Documents that build on others are left to apply.
 */
export function policyDocument(body: EvaluatedBlock, span: Span, meter: Meter): Readonly<Record<string, Value>> {
  if (body.attributes.has("source_policy_documents") || body.attributes.has("override_policy_documents")) return {};
  try {
    const document = new PolicyWriter(meter, span).document(body);
    const indented = JSON.stringify(document, null, 2);
    meter.text(indented.length, span);
    return { json: text(indented, span), minified_json: text(JSON.stringify(document), span) };
  } catch (error) {
    if (error instanceof NotKnown || error instanceof ValueTooLarge) return {};
    throw error;
  }
}

class PolicyWriter {
  constructor(
    private readonly meter: Meter,
    private readonly span: Span,
  ) {}

  document(body: EvaluatedBlock): Json {
    return written({
      Version: this.#text(body, "version") ?? "2012-10-17",
      Id: this.#text(body, "policy_id"),
      Statement: this.#blocks(body, "statement").map((statement) => this.#statement(statement)),
    });
  }

  #statement(block: EvaluatedBlock): Json {
    return written({
      Sid: this.#text(block, "sid"),
      Effect: this.#text(block, "effect") ?? "Allow",
      Action: this.#texts(block, "actions"),
      NotAction: this.#texts(block, "not_actions"),
      Resource: this.#texts(block, "resources"),
      NotResource: this.#texts(block, "not_resources"),
      Principal: this.#principals(block, "principals"),
      NotPrincipal: this.#principals(block, "not_principals"),
      Condition: this.#conditions(block),
    });
  }

  #principals(block: EvaluatedBlock, type: string): Json | null {
    const named = this.#blocks(block, type).map(
      (each) => [this.#text(each, "type") ?? "", this.#texts(each, "identifiers") ?? []] as const,
    );
    if (named.length === 0) return null;
    return named.some(([kind, identifiers]) => kind === "*" && identifiers === "*") ? "*" : Object.fromEntries(named);
  }

  #conditions(block: EvaluatedBlock): Json | null {
    const tests = new Map<string, Map<string, Json>>();
    for (const each of this.#blocks(block, "condition")) {
      const test = this.#text(each, "test") ?? "";
      const variables = tests.get(test) ?? new Map<string, Json>();
      tests.set(test, variables.set(this.#text(each, "variable") ?? "", this.#texts(each, "values") ?? []));
    }
    return tests.size === 0 ? null : Object.fromEntries([...tests].map(([test, variables]) => [test, Object.fromEntries(variables)]));
  }

  /** Blocks of a type; what a `dynamic` over something unknown would write is not known. */
  #blocks(block: EvaluatedBlock, type: string): EvaluatedBlock[] {
    if (block.attributes.get(type)?.value.kind === "unknown") throw new NotKnown();
    return block.blocks.filter((nested) => nested.type === type).map(({ body }) => body);
  }

  #text(block: EvaluatedBlock, name: string): string | null {
    const value = block.attributes.get(name)?.value;
    if (value === undefined || value.kind === "null") return null;
    if (value.kind !== "string") throw new NotKnown();
    return value.value === "" ? null : value.value;
  }

  /** A single text stands by itself; several are in falling order, as the provider writes them. */
  #texts(block: EvaluatedBlock, name: string): Json | null {
    const value = block.attributes.get(name)?.value;
    if (value === undefined || value.kind === "null") return null;
    if (!("items" in value)) throw new NotKnown();
    this.meter.spend(value.items.length, this.span);
    const texts = value.items.map((item) => this.#known(item));
    return texts.length === 1 ? (texts[0] ?? null) : texts.length === 0 ? null : texts.sort().reverse();
  }

  #known(item: Value): string {
    if (item.kind !== "string") throw new NotKnown();
    this.meter.text(item.value.length, this.span);
    return item.value;
  }
}

const written = (entries: Readonly<Record<string, Json | null>>): Json =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== null));
