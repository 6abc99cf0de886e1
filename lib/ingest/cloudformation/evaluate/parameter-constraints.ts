import type { Span } from "../../../source";
import { Regex, RegexError } from "../../terraform/evaluate/regex";
import type { Meter } from "../../terraform/evaluate/value";
import { scalarText, valueAt, type TemplateNode } from "../syntax";

/** A pattern that can not be read. */
export interface UnreadPattern {
  readonly pattern: string;
  readonly why: string;
  readonly span: Span;
}

export interface Verdict {
  /** Why the value is refused, as the end of a sentence; null where it is not. */
  readonly refused: string | null;
  readonly unread: UnreadPattern | null;
}

/** Whether a parameter's declaration allows the texts of its value (one, or those of a list). */
export function checkConstraints(declaration: TemplateNode, texts: readonly string[], isNumber: boolean, meter: Meter): Verdict {
  const { refused, unread } = patternVerdict(declaration, texts, meter);
  const found = notAllowed(declaration, texts) ?? outOfRange(declaration, texts, isNumber) ?? refused;
  return { refused: found, unread };
}

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

function notAllowed(declaration: TemplateNode, texts: readonly string[]): string | null {
  const allowed = valueAt(declaration, "AllowedValues");
  if (allowed?.kind !== "list") return null;
  const values = new Set(allowed.items.map(scalarText));
  const other = texts.find((text) => !values.has(text));
  return other === undefined ? null : `${shown(other)} is not among its AllowedValues`;
}

type Bound = readonly [name: string, ofNumber: boolean, violates: (value: number, bound: number) => boolean];

const BOUNDS: readonly Bound[] = [
  ["MinLength", false, (value, bound) => value < bound],
  ["MaxLength", false, (value, bound) => value > bound],
  ["MinValue", true, (value, bound) => value < bound],
  ["MaxValue", true, (value, bound) => value > bound],
];

function outOfRange(declaration: TemplateNode, texts: readonly string[], isNumber: boolean): string | null {
  for (const [name, ofNumber, violates] of BOUNDS) {
    const bound = Number(scalarText(valueAt(declaration, name)) ?? Number.NaN);
    if (Number.isNaN(bound) || ofNumber !== isNumber) continue;
    const other = texts.find((text) => violates(ofNumber ? Number(text) : text.length, bound));
    if (other !== undefined) return `${shown(other)} is outside of its ${name} ${bound}`;
  }
  return null;
}

function patternVerdict(declaration: TemplateNode, texts: readonly string[], meter: Meter): Verdict {
  const node = valueAt(declaration, "AllowedPattern");
  const pattern = scalarText(node);
  if (node === undefined || pattern === null) return { refused: null, unread: null };
  try {
    const regex = new Regex(`^(?:${pattern})$`, (steps) => meter.spend(steps, node.span));
    const other = texts.find((text) => regex.first(text) === null);
    return { refused: other === undefined ? null : `${shown(other)} does not match its AllowedPattern ${shown(pattern)}`, unread: null };
  } catch (failure) {
    if (!(failure instanceof RegexError)) throw failure;
    return { refused: null, unread: { pattern, why: failure.message, span: node.span } };
  }
}
