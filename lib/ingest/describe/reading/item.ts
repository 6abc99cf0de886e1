import { errorAt, type Span } from "../../../source";
import type { Argument } from "../../declared/arguments";
import type { JsonNode, JsonObject } from "../../json";
import type { Output } from "./output";

/**
 * One object that the CLI printed. Its properties are read by name; one that is not there, or null, is absent; one of
 * another type than AWS prints is reported and `invalid`. Of a name written twice, which is told, the last one counts.
 */
export class Item {
  constructor(
    private readonly node: JsonObject,
    /** What messages call it: `sg-1`, `Entries[2] of acl-1`. */
    readonly title: string,
    /** The output that it stands in. */
    readonly output: Output,
  ) {}

  get span(): Span {
    return this.node.span;
  }

  has(name: string): boolean {
    return this.#property(name) !== undefined;
  }

  /** Whether one of them is there. AWS always prints it: where it is not, nobody knows what it would say. */
  demands(...names: string[]): boolean {
    if (names.some((name) => this.has(name))) return true;
    const message = `${this.title} has no ${names.join(" or ")}, which AWS always prints.`;
    const hint = "Supply the output as the AWS CLI prints it, without --query.";
    this.output.lose(errorAt("missing-argument", message, { hint, span: this.span }));
    return false;
  }

  text(name: string): Argument<string> {
    return this.#read(name, "a string", (node) => (node.kind === "string" ? node.value : undefined));
  }

  /** A text that some versions of the CLI print as a number: a protocol. */
  textOrNumber(name: string): Argument<string> {
    return this.#read(name, "a string", (node) => {
      if (node.kind === "literal" && typeof node.value === "number") return String(node.value);
      return node.kind === "string" ? node.value : undefined;
    });
  }

  number(name: string): Argument<number> {
    return this.#read(name, "a number", (node) => (node.kind === "literal" && typeof node.value === "number" ? node.value : undefined));
  }

  flag(name: string): Argument<boolean> {
    return this.#read(name, "true or false", (node) => (node.kind === "literal" && typeof node.value === "boolean" ? node.value : undefined));
  }

  /** The text, or null where there is none that can be read. An empty text is how the CLI prints none. */
  textOrNull(name: string): string | null {
    const argument = this.text(name);
    return argument.state === "written" && argument.value !== "" ? argument.value : null;
  }

  numberOrNull(name: string): number | null {
    const argument = this.number(name);
    return argument.state === "written" ? argument.value : null;
  }

  flagOr(name: string, fallback: boolean): boolean {
    const argument = this.flag(name);
    return argument.state === "written" ? argument.value : fallback;
  }

  /** The object of that name, titled like this one. */
  item(name: string): Item | null {
    const argument = this.#read(name, "an object", (node) => (node.kind === "object" ? node : undefined));
    return argument.state === "written" ? new Item(argument.value, `${name} of ${this.title}`, this.output) : null;
  }

  /** The objects of a list, each titled `Entries[2] of acl-1`. */
  items(name: string): Item[] {
    return this.#list(name).flatMap((node, at) => {
      const title = `${name}[${at}] of ${this.title}`;
      if (node.kind === "object") return [new Item(node, title, this.output)];
      this.#wrong(title, node, "an object");
      return [];
    });
  }

  /** The first object of a list, without a word on what is none: for telling what kind of list it is. */
  first(name: string): Item | null {
    const list = this.#property(name);
    const node = list?.kind === "array" ? list.items.find((item) => item.kind === "object") : undefined;
    return node?.kind === "object" ? new Item(node, `${name}[0] of ${this.title}`, this.output) : null;
  }

  /** The texts of a list, without the empty ones. */
  texts(name: string): string[] {
    return this.#list(name).flatMap((node, at) => {
      if (node.kind === "string") return node.value === "" ? [] : [node.value];
      this.#wrong(`${name}[${at}] of ${this.title}`, node, "a string");
      return [];
    });
  }

  /** The values of one text property of each object of a list: `textsOf("Groups", "GroupId")`. */
  textsOf(list: string, name: string): string[] {
    return this.items(list).flatMap((item) => item.textOrNull(name) ?? []);
  }

  /** The `Name` tag. AWS calls the list `Tags`, for interfaces `TagSet`. */
  nameTag(list: "Tags" | "TagSet" | "TagList" = "Tags"): string | null {
    const tag = this.items(list).find((item) => item.textOrNull("Key") === "Name");
    return tag?.textOrNull("Value") ?? null;
  }

  /** The object as it stands in the text. */
  get raw(): JsonObject {
    this.output.uses?.noteWhole(this.node);
    return this.node;
  }

  /** For what AWS prints of everything alike: nothing of it is missed. */
  passOver(): void {
    this.output.uses?.noteWhole(this.node);
  }

  /** The same object under another title. */
  titled(title: string): Item {
    return new Item(this.node, title, this.output);
  }

  #list(name: string): readonly JsonNode[] {
    const argument = this.#read(name, "a list", (node) => (node.kind === "array" ? node.items : undefined));
    return argument.state === "written" ? argument.value : [];
  }

  #read<T>(name: string, wanted: string, from: (node: JsonNode) => T | undefined): Argument<T> {
    const node = this.#property(name);
    if (node === undefined) return { state: "absent", span: this.span };
    this.output.uses?.note(node);
    const value = from(node);
    if (value !== undefined) return { state: "written", value, span: node.span };
    this.#wrong(`${name} of ${this.title}`, node, wanted);
    return { state: "invalid", span: node.span };
  }

  #property(name: string): JsonNode | undefined {
    const node = this.node.properties.findLast((property) => property.key === name)?.value;
    return node?.kind === "literal" && node.value === null ? undefined : node;
  }

  #wrong(what: string, node: JsonNode, wanted: string): void {
    const message = `${what} is ${describeNode(node)}, where the AWS CLI prints ${wanted}.`;
    this.output.lose(errorAt("wrong-type", message, { hint: "Supply the output as the AWS CLI prints it.", span: node.span }));
  }
}

/** The value's kind with its article, and the value where it is short: `the string "yes"`. */
export function describeNode(node: JsonNode): string {
  switch (node.kind) {
    case "string":
      return node.value.length <= 40 ? `the string ${JSON.stringify(node.value)}` : "a string";
    case "literal":
      return node.value === null ? "null" : `the ${typeof node.value} ${String(node.value)}`;
    case "array":
      return "a list";
    case "object":
      return "an object";
  }
}
