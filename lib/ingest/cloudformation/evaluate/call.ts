import { errorAt, type Span } from "../../../source";
import { derived, failed, formatNumber, text, type Unknown, type Value } from "../../terraform/evaluate/value";
import { nodeText, type TemplateNode } from "../syntax";
import type { Scope } from "./scope";

/** A function of templates: what it answers for an argument; `undefined` is `AWS::NoValue`. */
export type Intrinsic = (argument: TemplateNode, call: Call) => Value | undefined;

/** One use of a function: its place, and what it needs of the template. */
export class Call {
  constructor(
    /** `Fn::Join`, as messages call it. */
    readonly name: string,
    readonly span: Span,
    readonly scope: Scope,
  ) {}

  evaluate(node: TemplateNode): Value | undefined {
    return this.scope.evaluate(node, this.scope);
  }

  fail(why: string, hint: string, span: Span = this.span): Value {
    this.scope.report(errorAt("invalid-function-call", `\`${this.name}\` ${why}.`, { hint, span }));
    return failed(this.span);
  }

  /** A reference that leads to nothing. */
  missing(why: string, hint: string): Value {
    this.scope.report(errorAt("unknown-reference", why, { hint, span: this.span }));
    return failed(this.span);
  }

  /** A position or key that a list or mapping does not have. */
  outside(why: string, hint: string, span: Span): Value {
    this.scope.report(errorAt("invalid-index", why, { hint, span }));
    return failed(this.span);
  }

  /** The arguments of a function that takes a list of them; null, with a diagnostic, where their number is wrong. */
  parts(argument: TemplateNode, least: number, most: number, form: string): readonly TemplateNode[] | null {
    const items = argument.kind === "list" ? argument.items : null;
    if (items !== null && items.length >= least && items.length <= most) return items;
    const found = items === null ? nodeText(argument) : `a list of ${items.length}`;
    this.fail(`takes ${form}, and this is ${found}`, `Write \`${this.name}\` with ${form}.`, argument.span);
    return null;
  }

  text(value: string): Value {
    this.scope.meter.text(value.length, this.span);
    return text(value, this.span);
  }

  /** Not known, because some of the values are not. */
  derived(from: readonly Value[], why = `\`${this.name}\` depends on what is not known`): Unknown {
    return derived(why, from, this.span, this.scope.meter);
  }

  /** The items of a list, written or answered by another function. An unknown list, or what is none (told), is its value. */
  items(node: TemplateNode, what: string): readonly Value[] | Value {
    if (node.kind === "list") return node.items.flatMap((item) => this.evaluate(item) ?? []);
    const value = this.evaluate(node);
    if (value !== undefined && "items" in value) return value.items;
    if (value?.kind === "unknown") return value;
    return this.fail(`takes a list as ${what}`, "Write a list, or a function that answers one.", node.span);
  }
}

export const isItems = (found: readonly Value[] | Value): found is readonly Value[] => Array.isArray(found);

/** The text of a plain value, as functions join and compare it; null of all others. */
export function plainText(value: Value | undefined): string | null {
  if (value?.kind === "string") return value.value;
  if (value?.kind === "number") return formatNumber(value.value);
  return value?.kind === "bool" ? String(value.value) : null;
}

/** The whole number that a value spells; null of all others. */
export function wholeNumber(value: Value | undefined): number | null {
  const spelled = plainText(value);
  return spelled !== null && /^-?\d{1,15}$/.test(spelled.trim()) ? Number(spelled) : null;
}
