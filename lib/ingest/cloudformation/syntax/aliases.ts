import { errorAt, infoAt, type Diagnostic, type Span } from "../../../source";
import { templateSyntax } from "./yaml-problems";
import type { TemplateNode } from "./node";

/** Values that aliases may repeat in one document. A few aliases of aliases can stand for thousands of millions. */
const MOST_REPEATED = 100_000;

interface Anchor {
  readonly node: TemplateNode;
  /** How many values it holds, those that aliases in it repeat included. */
  readonly size: number;
  /** How many levels it has. */
  readonly height: number;
}

/** Anchors of a document, and what the aliases of them come to. */
export class Aliases {
  readonly #anchors = new Map<string, Anchor>();
  #size = 0;
  #repeated = 0;
  #deepest = 0;
  #told = false;

  constructor(private readonly source: { readonly nesting: number; readonly report: (diagnostic: Diagnostic) => void }) {}

  /** Reads one value, and keeps it where it has an anchor. */
  measured(anchor: string | undefined, depth: number, read: () => TemplateNode): TemplateNode {
    const [size, deepest] = [this.#size, this.#deepest];
    this.#deepest = depth;
    const node = read();
    this.#size += 1;
    if (anchor !== undefined) this.#anchors.set(anchor, { node, size: this.#size - size, height: this.#deepest - depth });
    this.#deepest = Math.max(deepest, this.#deepest);
    return node;
  }

  resolve(name: string, span: Span, depth: number): TemplateNode {
    const anchor = this.#anchors.get(name);
    const problem = anchor === undefined ? withoutAnchor(name, span) : this.#take(anchor, span, depth);
    if (problem !== null) this.source.report(problem);
    if (anchor === undefined || problem?.severity === "error") return { kind: "null", span };
    return anchor.node;
  }

  #take({ size, height }: Anchor, span: Span, depth: number): Diagnostic | null {
    if (this.#repeated + size > MOST_REPEATED) {
      this.#repeated = MOST_REPEATED;
      return tooMany(span);
    }
    if (depth + height > this.source.nesting) return tooDeep(span, this.source.nesting);
    this.#repeated += size;
    this.#size += size;
    this.#deepest = Math.max(this.#deepest, depth + height);
    if (this.#told) return null;
    this.#told = true;
    return infoAt("template-alias", "Aliases of YAML are read here; AWS's documentation lists them as not supported by CloudFormation.", {
      hint: "Write the value out at each place, or put it into `Mappings` or a parameter.",
      span,
    });
  }
}

const withoutAnchor = (name: string, span: Span): Diagnostic =>
  templateSyntax(`No anchor \`&${name}\` stands before this alias.`, "Write the anchor before the value that the alias repeats, or put the text in quotes.", span);

const tooMany = (span: Span): Diagnostic =>
  errorAt("template-alias", `Aliases repeat more than ${MOST_REPEATED} values up to here: this one and those after it are not read.`, {
    hint: "Write values out in place of aliases of aliases.",
    span,
  });

const tooDeep = (span: Span, limit: number): Diagnostic =>
  errorAt("nesting-too-deep", `With this alias values are nested more than ${limit} deep; it is not read.`, {
    hint: "Nest less: no template needs so many levels.",
    span,
  });
