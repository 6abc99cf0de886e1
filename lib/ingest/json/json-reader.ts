import type { Diagnostic } from "../../source";
import { JsonArray, JsonLiteral, JsonObject, JsonProperty, JsonString, type JsonNode, type JsonSource } from "./json-node";
import { commaTooMany, secondValue, tooDeep, tooManyValues, unexpected } from "./problems";

/** Ends the reading of a JSON text: after the first mistake nothing in it is sure. */
export class JsonFailure extends Error {
  override readonly name = "JsonFailure";
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPED = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORDS = [["null", null] as const, ["true", true] as const, ["false", false] as const];

/** What 64 MiB of output hold as the AWS CLI prints it; a text of nothing but brackets and commas holds more. */
const MOST_VALUES = 1_600_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const BRACKET = 0x5b;
const BLANK = 0x20;

const isSpace = (code: number): boolean => code === BLANK || code === 0x0a || code === 0x0d || code === 0x09;

/** Reads JSON by hand, for `JSON.parse` knows no places. Looks at character codes: files may have 64 MiB. */
export class JsonReader {
  #at = 0;
  #depth = 0;
  #values = 0;
  readonly #keys = new Map<string, string>();
  readonly #text: string;

  constructor(
    private readonly source: JsonSource,
    private readonly nesting: number,
  ) {
    this.#text = source.text;
  }

  whole(): JsonNode {
    if (this.#text.startsWith("\uFEFF")) this.#at = 1;
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#tooMuch();
    return value;
  }

  #value(): JsonNode {
    this.#skipSpace();
    if (++this.#values > MOST_VALUES) throw new JsonFailure(tooManyValues(this.source.span(this.#at, this.#at), MOST_VALUES));
    const code = this.#text.charCodeAt(this.#at);
    if (code === QUOTE) return this.#string();
    if (code === BRACE || code === BRACKET) return this.#nested(code === BRACE);
    return this.#literal();
  }

  #nested(isObject: boolean): JsonNode {
    const start = this.#at;
    if (this.#depth >= this.nesting) throw new JsonFailure(tooDeep(this.source.span(start, start), this.nesting));
    this.#depth += 1;
    const node = isObject
      ? new JsonObject(this.source, start, ...this.#until("}", () => this.#property()))
      : new JsonArray(this.source, start, ...this.#until("]", () => this.#value()));
    this.#depth -= 1;
    return node;
  }

  #property(): JsonProperty {
    this.#skipSpace();
    const start = this.#at;
    const key = this.#known(this.#string().value);
    const end = this.#at;
    if (!this.#take(":")) this.#fail("`:` after the name");
    return new JsonProperty(start, end, key, this.#value());
  }

  /** The same names come over and over: each is kept once. */
  #known(key: string): string {
    const known = this.#keys.get(key);
    if (known === undefined) this.#keys.set(key, key);
    return known ?? key;
  }

  /** Where the closing bracket ends, and what stands before it, parted by commas. Copied, for a list that grew has room to spare. */
  #until<T>(close: string, read: () => T): [end: number, elements: T[]] {
    this.#at += 1;
    const elements: T[] = [];
    while (!this.#take(close)) {
      if (elements.length > 0) this.#comma(close);
      elements.push(read());
    }
    return [this.#at, elements.slice()];
  }

  /** The comma between two elements. Behind the last one it is a habit of other languages. */
  #comma(close: string): void {
    if (!this.#take(",")) this.#fail(`\`,\` or \`${close}\``);
    const comma = this.#at - 1;
    if (this.#take(close)) throw new JsonFailure(commaTooMany(this.source.span(comma, comma + 1), close));
  }

  #literal(): JsonNode {
    const start = this.#at;
    const word = WORDS.find(([spelling]) => this.#text.startsWith(spelling, start));
    if (word !== undefined) {
      this.#at += word[0].length;
      return new JsonLiteral(this.source, start, this.#at, word[1]);
    }
    const number = this.#match(NUMBER);
    if (number === "") this.#fail("a value");
    return new JsonLiteral(this.source, start, this.#at, Number(number));
  }

  #string(): JsonString {
    const start = this.#at;
    if (this.#text.charCodeAt(start) !== QUOTE) this.#fail("a text in double quotes");
    let end = start + 1;
    for (let code = this.#text.charCodeAt(end); code !== QUOTE; code = this.#text.charCodeAt(++end)) {
      if (code === BACKSLASH) return this.#escaped(start);
      // Also where the text ends: the code is NaN then.
      if (!(code >= BLANK)) this.#fail("a text in double quotes");
    }
    this.#at = end + 1;
    return new JsonString(this.source, start, end + 1, this.#text.slice(start + 1, end), true);
  }

  #escaped(start: number): JsonString {
    const written = this.#match(ESCAPED);
    if (written === "") this.#fail("a text in double quotes");
    const value: unknown = JSON.parse(written);
    return new JsonString(this.source, start, this.#at, String(value), false);
  }

  #take(mark: string): boolean {
    this.#skipSpace();
    const found = this.#text.charCodeAt(this.#at) === mark.charCodeAt(0);
    if (found) this.#at += 1;
    return found;
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += text.length;
    return text;
  }

  #tooMuch(): never {
    const code = this.#text.charCodeAt(this.#at);
    if (code !== BRACE && code !== BRACKET) this.#fail("the end of the file");
    throw new JsonFailure(secondValue(this.source.span(this.#at, this.#at + 1)));
  }

  #fail(expected: string): never {
    this.#skipSpace();
    const found = this.#text[this.#at];
    const span = this.source.span(this.#at, this.#at + (found === undefined ? 0 : 1));
    throw new JsonFailure(unexpected(span, found === undefined ? "the end of the file" : `\`${found}\``, expected));
  }
}
