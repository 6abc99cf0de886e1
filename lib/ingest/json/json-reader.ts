import type { Diagnostic, Span } from "../../source";
import { tooDeep, unexpected } from "./problems";

/** A JSON value with its place. A name that is written twice counts both times: Terraform merges such blocks. */
export type JsonNode = { readonly span: Span } & (
  | { readonly kind: "literal"; readonly value: null | boolean | number }
  | { readonly kind: "string"; readonly value: string; readonly start: number; readonly isPlain: boolean }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  | { readonly kind: "object"; readonly properties: readonly JsonProperty[] }
);

export interface JsonProperty {
  readonly name: JsonNode & { readonly kind: "string" };
  readonly value: JsonNode;
}

/** Ends the reading of a JSON text: after the first mistake nothing in it is sure. */
export class JsonFailure extends Error {
  override readonly name = "JsonFailure";
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;
const WORDS = new Map([
  ["null", null],
  ["true", true],
  ["false", false],
]);

/** Reads JSON by hand, for `JSON.parse` knows no places. */
export class JsonReader {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly source: { readonly text: string; span(start: number, end: number): Span },
    private readonly nesting: number,
  ) {}

  whole(): JsonNode {
    if (this.source.text.startsWith("\uFEFF")) this.#at = 1;
    const value = this.#value();
    this.#skip(SPACE);
    if (this.#at < this.source.text.length) this.#fail("the end of the file");
    return value;
  }

  #value(): JsonNode {
    this.#skip(SPACE);
    const start = this.#at;
    const character = this.source.text[start];
    if (character === '"') return this.#string();
    if (character === "{" || character === "[") return this.#nested(() => (character === "{" ? this.#object() : this.#array()));
    const word = [...WORDS].find(([spelling]) => this.source.text.startsWith(spelling, start));
    if (word !== undefined) {
      this.#at += word[0].length;
      return { kind: "literal", value: word[1], span: this.#span(start) };
    }
    const number = this.#skip(NUMBER);
    if (number === "") this.#fail("a value");
    return { kind: "literal", value: Number(number), span: this.#span(start) };
  }

  #nested(read: () => JsonNode): JsonNode {
    if (this.#depth >= this.nesting) throw new JsonFailure(tooDeep(this.#span(this.#at), this.nesting));
    this.#depth += 1;
    const node = read();
    this.#depth -= 1;
    return node;
  }

  #array(): JsonNode {
    const start = this.#at;
    const items = this.#elements("]", () => this.#value());
    return { kind: "array", items, span: this.#span(start) };
  }

  #object(): JsonNode {
    const start = this.#at;
    const properties = this.#elements("}", () => {
      this.#skip(SPACE);
      const name = this.#string();
      if (!this.#take(":")) this.#fail("`:` after the name");
      return { name, value: this.#value() };
    });
    return { kind: "object", properties, span: this.#span(start) };
  }

  /** What stands between a bracket and `close`, parted by commas. */
  #elements<T>(close: string, read: () => T): T[] {
    this.#at += 1;
    const elements: T[] = [];
    while (!this.#take(close)) {
      if (elements.length > 0 && !this.#take(",")) this.#fail(`\`,\` or \`${close}\``);
      elements.push(read());
    }
    return elements;
  }

  #string(): JsonProperty["name"] {
    const start = this.#at;
    const source = this.#skip(STRING);
    if (source === "") this.#fail("a text in double quotes");
    const value: unknown = JSON.parse(source);
    return { kind: "string", value: String(value), start: start + 1, isPlain: !source.includes("\\"), span: this.#span(start) };
  }

  #take(mark: string): boolean {
    this.#skip(SPACE);
    const found = this.source.text.startsWith(mark, this.#at);
    if (found) this.#at += mark.length;
    return found;
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.source.text)?.[0] ?? "";
    this.#at += text.length;
    return text;
  }

  #span(start: number): Span {
    return this.source.span(start, this.#at);
  }

  #fail(expected: string): never {
    this.#skip(SPACE);
    const found = this.source.text[this.#at];
    const span = this.source.span(this.#at, this.#at + (found === undefined ? 0 : 1));
    throw new JsonFailure(unexpected(span, found === undefined ? "the end of the file" : `\`${found}\``, expected));
  }
}
