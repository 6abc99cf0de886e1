import { errorAt, type Diagnostic, type Span } from "../../../source";
import { EVALUATION_FAILED, type EvaluatedAttribute, type EvaluatedBlock, type UnknownSource, type Value } from "../evaluated";
import type { Argument } from "./argument";
import type { Uses } from "../../left-aside";
import type { ReadingBudget } from "./reading-budget";
import { describeValue, toFlag, toNumber, toText, type Conversion } from "./convert";

export type Report = (diagnostic: Diagnostic) => void;

/** Nested blocks of one type: those that are written, and why there may be more, where that is not known. */
export interface NestedBlocks {
  readonly readers: readonly BlockReader[];
  readonly unknown: UnknownSource | null;
}

/** What every reader of arguments is given. */
export interface Reading {
  readonly report: Report;
  readonly budget: ReadingBudget;
  /** Where it is noted which arguments are asked for; null where nobody will ask. */
  readonly uses: Uses | null;
}

/** Reads the arguments of one block by type, and reports what can not be read. Each argument should be read once. */
export class BlockReader {
  readonly span: Span;

  constructor(
    private readonly block: EvaluatedBlock,
    /** The address of the resource, for messages. */
    readonly owner: string,
    private readonly reading: Reading,
  ) {
    this.span = block.span;
  }

  get report(): Report {
    return this.reading.report;
  }

  /** The same block for those who compare it with what they look for: what they ask for is not thereby in the network. */
  get looksOnly(): BlockReader {
    return this.reading.uses === null ? this : new BlockReader(this.block, this.owner, { ...this.reading, uses: null });
  }

  text(name: string): Argument<string> {
    return this.primitive(name, toText);
  }

  number(name: string): Argument<number> {
    return this.primitive(name, toNumber);
  }

  flag(name: string): Argument<boolean> {
    return this.primitive(name, toFlag);
  }

  /** A list or set of strings. A single unknown element leaves the others readable. */
  texts(name: string): Argument<readonly Argument<string>[]> {
    const attribute = this.asked(name);
    if (attribute === undefined || attribute.value.kind === "null") return { state: "absent", span: this.span };
    const { value, span } = attribute;
    if (value.kind === "unknown") return this.partOfTexts(name, value.source, span);
    if (value.kind === "list" || value.kind === "set" || value.kind === "tuple") {
      if (!this.reading.budget.take(value.items.length, span)) return { state: "invalid", span };
      return { state: "written", span, value: value.items.map((item) => this.convert(name, item, item.span ?? span, toText)) };
    }
    this.report(this.wrongType(name, value, span, "a list of strings"));
    return { state: "invalid", span };
  }

  private partOfTexts(name: string, source: UnknownSource, span: Span): Argument<readonly Argument<string>[]> {
    const unknown = this.unknown(source, span);
    const items = source.kind === "derived" ? (source.holds ?? []) : [];
    if (unknown.state !== "unknown" || items.length === 0 || !this.reading.budget.take(items.length, span)) return unknown;
    return { ...unknown, holds: items.map((item) => this.convert(name, item, item.span ?? span, toText)) };
  }

  /** One entry of a map argument, as a string: `tags`, say. */
  entry(name: string, key: string): string | null {
    const value = this.block.attributes.get(name)?.value;
    if (value?.kind !== "map" && value?.kind !== "object") return null;
    const found = value.entries.get(key);
    return found === undefined ? null : (toText.from(found) ?? null);
  }

  /** Whether the argument or block is written at all, null included not. */
  has(name: string): boolean {
    const value = this.block.attributes.get(name)?.value;
    return (value !== undefined && value.kind !== "null") || this.block.blocks.some(({ type }) => type === name);
  }

  /** Whether the argument or block asks for anything: the provider sends neither an empty list nor false. */
  says(name: string): boolean {
    const value = this.block.attributes.get(name)?.value;
    const isSilent = value !== undefined && (("items" in value && value.items.length === 0) || (value.kind === "bool" && !value.value));
    return this.has(name) && !isSilent;
  }

  /** Blocks of a type, written as blocks or as an argument that holds a list of objects. */
  blocks(type: string): NestedBlocks {
    const written = this.block.blocks.filter((nested) => nested.type === type).map(({ body }) => this.nested(body));
    const attribute = this.asked(type);
    if (attribute === undefined || attribute.value.kind === "null") return { readers: written, unknown: null };
    const { value, span } = attribute;
    if (value.kind === "unknown") return { readers: written, unknown: value.source };
    const items = "items" in value ? value.items : [value];
    if (!this.reading.budget.take(items.length, span)) return { readers: written, unknown: null };
    return { readers: [...written, ...items.flatMap((item) => this.asBlock(type, item, attribute))], unknown: unknownIn(items) };
  }

  private asBlock(type: string, item: Value, attribute: EvaluatedAttribute): BlockReader[] {
    const { span } = attribute;
    if (item.kind === "unknown") return [];
    if (item.kind !== "map" && item.kind !== "object") {
      this.report(this.wrongType(type, item, item.span ?? span, "a block, or a list of objects"));
      return [];
    }
    const place = item.span ?? span;
    const attributes = new Map([...item.entries].map(([name, value]) => [name, { value, span: value.span ?? place }]));
    const body = { attributes, blocks: [], span: place };
    this.reading.uses?.within(attribute, body);
    return [this.nested(body)];
  }

  private nested(body: EvaluatedBlock): BlockReader {
    this.reading.uses?.note(body);
    return new BlockReader(body, this.owner, this.reading);
  }

  private asked(name: string): EvaluatedAttribute | undefined {
    const attribute = this.block.attributes.get(name);
    if (attribute !== undefined) this.reading.uses?.note(attribute);
    return attribute;
  }

  private primitive<T>(name: string, conversion: Conversion<T>): Argument<T> {
    const attribute = this.asked(name);
    if (attribute === undefined) return { state: "absent", span: this.span };
    return this.convert(name, attribute.value, attribute.span, conversion);
  }

  private convert<T>(name: string, value: Value, span: Span, conversion: Conversion<T>): Argument<T> {
    if (value.kind === "null") return { state: "absent", span };
    if (value.kind === "unknown") return this.unknown(value.source, span);
    const converted = conversion.from(value);
    if (converted !== undefined) return { state: "written", value: converted, span };
    this.report(this.wrongType(name, value, span, conversion.wanted));
    return { state: "invalid", span };
  }

  /** What follows from an expression with an error can not be read: the error has been told, and what it costs is noted. */
  private unknown(source: UnknownSource, span: Span): Argument<never> {
    if (source.kind !== "derived" || source.why !== EVALUATION_FAILED) return { state: "unknown", source, span };
    this.report({ code: EVALUATION_FAILED, severity: "error", message: "", hint: null, span });
    return { state: "invalid", span };
  }

  private wrongType(name: string, value: Value, span: Span, wanted: string): Diagnostic {
    const resource = "resource" in value ? value.resource : undefined;
    const found = resource === undefined ? describeValue(value) : `the resource ${resource.address}`;
    const hint = resource?.path === "" ? `Name one of its attributes, such as ${resource.address}.id.` : `Write ${wanted}.`;
    return errorAt("wrong-type", `${name} of ${this.owner} should be ${wanted}, and is ${found}.`, { hint, span });
  }
}

const unknownIn = (items: readonly Value[]): UnknownSource | null => {
  for (const item of items) if (item.kind === "unknown") return item.source;
  return null;
};
