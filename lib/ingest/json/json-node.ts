import type { Span } from "../../source";

/** A text that places can be found in. */
export interface JsonSource {
  readonly text: string;
  span(start: number, end: number): Span;
}

/** A stretch of the text; its span is found when it is asked for, for most are never asked. */
class Placed {
  constructor(
    readonly source: JsonSource,
    /** Its first character and what follows its last one, counted from the start of the text. */
    readonly from: number,
    readonly to: number,
  ) {}

  get span(): Span {
    return this.source.span(this.from, this.to);
  }

  /** Of a string: where its content starts. */
  get start(): number {
    return this.from + 1;
  }
}

export class JsonLiteral extends Placed {
  readonly kind = "literal";
  constructor(
    source: JsonSource,
    from: number,
    to: number,
    readonly value: null | boolean | number,
  ) {
    super(source, from, to);
  }
}

export class JsonString extends Placed {
  readonly kind = "string";
  /** `isPlain`: no escape stands in it, so that offsets in the value are offsets in the text. */
  constructor(
    source: JsonSource,
    from: number,
    to: number,
    readonly value: string,
    readonly isPlain: boolean,
  ) {
    super(source, from, to);
  }
}

export class JsonArray extends Placed {
  readonly kind = "array";
  constructor(
    source: JsonSource,
    from: number,
    to: number,
    readonly items: readonly JsonNode[],
  ) {
    super(source, from, to);
  }
}

export class JsonObject extends Placed {
  readonly kind = "object";
  constructor(
    source: JsonSource,
    from: number,
    to: number,
    readonly properties: readonly JsonProperty[],
  ) {
    super(source, from, to);
  }

  /** A part of it, in the same place. */
  withOnly(properties: readonly JsonProperty[]): JsonObject {
    return new JsonObject(this.source, this.from, this.to, properties);
  }
}

/** A JSON value with its place. A name that is written twice counts both times: Terraform merges such blocks. */
export type JsonNode = JsonLiteral | JsonString | JsonArray | JsonObject;

/** A file has as many names as values, of which few are asked for their place: it is made when it is. */
export class JsonProperty {
  constructor(
    /** Where its name begins, quote and all, and where that ends. */
    readonly from: number,
    readonly to: number,
    readonly key: string,
    readonly value: JsonNode,
  ) {}

  get name(): JsonString {
    const isPlain = this.to - this.from === this.key.length + 2;
    return new JsonString(this.value.source, this.from, this.to, this.key, isPlain);
  }
}
