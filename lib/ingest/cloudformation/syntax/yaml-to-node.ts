import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import { errorAt, type Diagnostic, type LineIndex, type Span } from "../../../source";
import { meanHint } from "../../terraform/evaluate/value";
import { Aliases } from "./aliases";
import { SHORT_FORMS } from "./function-name";
import type { Entry, TemplateNode } from "./node";
import { plainScalar } from "./plain-scalar";
import { repeatedKey } from "./repeated-key";
import { templateSyntax } from "./yaml-problems";

export interface YamlSource {
  readonly file: string;
  readonly lines: LineIndex;
  readonly nesting: number;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A document as our own tree, with every place, short form, alias and merge key resolved. */
export const yamlToNode = (document: Document.Parsed, source: YamlSource): TemplateNode =>
  new Conversion(source).value(document.contents, [0, 0], 0);

type Range = readonly [start: number, end: number, ...rest: readonly number[]];

class Conversion {
  readonly #aliases: Aliases;

  constructor(private readonly source: YamlSource) {
    this.#aliases = new Aliases(source);
  }

  /** `at`: where the value would stand, if nothing is written. */
  value(node: Node | null, at: Range, depth: number): TemplateNode {
    if (node === null) return { kind: "null", span: this.#span(at) };
    const range: Range = node.range ?? at;
    if (isAlias(node)) return this.#aliases.resolve((node as Alias).source, this.#span(range), depth);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    return this.#aliases.measured(anchor, depth, () => this.#tagged(node, this.#span(range), depth));
  }

  #tagged(node: Node, span: Span, depth: number): TemplateNode {
    const { tag } = node as Scalar;
    const name = tag === undefined ? undefined : SHORT_FORMS.get(tag);
    if (name === undefined) {
      if (tag?.startsWith("!") === true && tag !== "!") this.source.report(unknownTag(tag, span));
      return this.#untagged(node, span, depth, tag !== undefined);
    }
    const argument = this.#untagged(node, span, depth, true);
    return { kind: "map", entries: new Map([[name, { key: name, keySpan: span, value: argument }]]), span };
  }

  /** Behind a tag an unquoted scalar is a text: `!Ref 1a`, `!!str 80`. */
  #untagged(node: Node, span: Span, depth: number, isText: boolean): TemplateNode {
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => this.value(item as Node | null, end(node), depth + 1)), span };
    if (isMap(node)) return { kind: "map", entries: this.#entries(node, depth + 1), span };
    const { value, type } = node as Scalar;
    const text = String(value ?? "");
    return type === "PLAIN" && !isText ? plainScalar(text, span) : { kind: "text", value: text, span };
  }

  #entries(map: YAMLMap, depth: number): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    const merges: TemplateNode[] = [];
    for (const { key, value } of map.items as Pair<Node | null, Node | null>[]) {
      const keySpan = this.#span(key?.range ?? end(map));
      const name = isScalar(key) ? String(key.value ?? "") : null;
      const read = this.value(value, key?.range ?? end(map), depth);
      if (name === null) this.source.report(templateSyntax("A name in a map is a list, a map or an alias here.", "Write a text before `:`.", keySpan));
      else if (name === "<<" && (key as Scalar).type === "PLAIN") merges.push(read);
      else if (entries.has(name)) this.source.report(repeatedKey(name, keySpan));
      else entries.set(name, { key: name, keySpan, value: read });
    }
    for (const merged of merges) this.#merge(entries, merged);
    return entries;
  }

  /** Keys of the map itself, and of maps that are merged before, come first. */
  #merge(entries: Map<string, Entry>, merged: TemplateNode): void {
    for (const part of merged.kind === "list" ? merged.items : [merged]) {
      if (part.kind !== "map") {
        this.source.report(templateSyntax("`<<` merges maps, and this is none.", "Write `<<: *name` with the anchor of a map.", part.span));
      } else for (const [name, entry] of part.entries) if (!entries.has(name)) entries.set(name, entry);
    }
  }

  #span([start, stop]: Range): Span {
    const { file, lines } = this.source;
    return { file, start: lines.positionAt(start), end: lines.positionAt(Math.max(start, stop)) };
  }
}

const end = ({ range }: Node): Range => [range?.[1] ?? 0, range?.[1] ?? 0];

const unknownTag = (tag: string, span: Span): Diagnostic =>
  errorAt("unknown-function", `There is no short form \`${tag}\`.`, {
    hint: meanHint(tag, SHORT_FORMS.keys(), "Put the text in quotes if it begins with `!`."),
    span,
  });
