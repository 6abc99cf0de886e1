import type { Span } from "../../../source";
import type { EvaluatedAttribute, EvaluatedBlock, ResourceInstance, Value } from "../../declared/evaluated";

/** Where arguments go: a resource of the provider, or a block of one. */
export class DraftBlock {
  readonly #attributes = new Map<string, EvaluatedAttribute>();
  readonly #blocks: { readonly type: string; readonly body: DraftBlock }[] = [];

  constructor(readonly span: Span) {}

  /** A value without a place of its own stands where its block stands. */
  set(name: string, value: Value): void {
    this.#attributes.set(name, { value, span: value.span ?? this.span });
  }

  /** The argument, unless there is one of this name. */
  setIfAbsent(name: string, value: Value): void {
    if (!this.#attributes.has(name)) this.set(name, value);
  }

  get(name: string): Value | undefined {
    return this.#attributes.get(name)?.value;
  }

  remove(name: string): void {
    this.#attributes.delete(name);
  }

  block(type: string, span: Span): DraftBlock {
    const body = new DraftBlock(span);
    this.#blocks.push({ type, body });
    return body;
  }

  evaluated(): EvaluatedBlock {
    return {
      attributes: this.#attributes,
      blocks: this.#blocks.map(({ type, body }) => ({ type, body: body.evaluated() })),
      span: this.span,
    };
  }
}

/** A resource of the provider that is being put together. */
export class Draft extends DraftBlock {
  constructor(
    readonly type: string,
    readonly address: string,
    span: Span,
  ) {
    super(span);
  }

  instance(): ResourceInstance {
    return { mode: "managed", address: this.address, type: this.type, body: this.evaluated(), span: this.span };
  }
}

export const text = (value: string, span: Span | null = null): Value => ({ kind: "string", value, span });
export const flag = (value: boolean, span: Span | null = null): Value => ({ kind: "bool", value, span });
export const number = (value: number, span: Span | null = null): Value => ({ kind: "number", value, span });
export const list = (items: readonly Value[], span: Span | null = null): Value => ({ kind: "list", items, span });
/** An argument that is written as absent: what the provider demands and CloudFormation does not. */
export const NOTHING: Value = { kind: "null", span: null };

/** A reference to another resource of the draft, by its id. */
export const idOf = (address: string, span: Span | null = null): Value => ({
  kind: "unknown",
  source: { kind: "attribute", address, attribute: "id" },
  span,
});

export const notKnown = (why: string, span: Span | null = null): Value => ({
  kind: "unknown",
  source: { kind: "derived", from: [], why },
  span,
});
