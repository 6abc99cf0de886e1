import type { Span } from "../../../../source";
import type { Scope } from "../expression/scope";
import { bool, derived, GrowingText, list, map, nullAt, number, object, setItems, text, tuple, type Sequence, type Value } from "../value";

/** A call that can not be answered. Caught where calls are evaluated, and told there. */
export class CallFailure extends Error {
  override readonly name = "CallFailure";
  constructor(
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}

/** Normalizing sorts each run of combining marks by insertion: so many moves are one step. */
const MOVES_PER_STEP = 32;

function stepsToOrderMarks(text: string): number {
  let moves = 0;
  for (const [run] of text.matchAll(/\p{M}{8,}/gu)) moves += run.length ** 2;
  return Math.ceil(moves / MOVES_PER_STEP);
}

/** What a function needs of the place where it is called, and how it makes results: within the limits. */
export class Call {
  constructor(
    readonly span: Span,
    readonly scope: Scope,
  ) {}

  get meter(): Scope["meter"] {
    return this.scope.meter;
  }

  text(value: string): Value {
    this.meter.text(value.length, this.span);
    return text(value, this.span);
  }

  /** Terraform counts characters as readers do; code points come close enough for names and addresses. */
  characters(text: string): string[] {
    this.meter.spend(text.length + stepsToOrderMarks(text), this.span);
    return [...text.normalize("NFC")];
  }

  /** A text to write piece by piece. */
  growingText(): GrowingText {
    return new GrowingText(this.meter, this.span);
  }

  number(value: number): Value {
    return Number.isFinite(value) ? number(value, this.span) : this.fail("The result is not a number.");
  }

  bool(value: boolean): Value {
    return bool(value, this.span);
  }

  null(): Value {
    return nullAt(this.span);
  }

  tuple(items: readonly Value[]): Value {
    this.meter.elements(items.length, this.span);
    return tuple(items, this.span);
  }

  list(items: readonly Value[]): Value {
    this.meter.elements(items.length, this.span);
    return list(items, this.span);
  }

  /** A list where `like` is one, else a tuple: what cuts and turns a sequence keeps its type. */
  sequence(items: readonly Value[], like: Sequence): Value {
    return like.kind === "tuple" ? this.tuple(items) : this.list(items);
  }

  texts(items: readonly string[]): Value {
    return this.list(items.map((item) => this.text(item)));
  }

  set(items: readonly Value[]): Value {
    this.meter.elements(items.length, this.span);
    return { kind: "set", items: setItems(items, this.meter), span: this.span };
  }

  map(entries: ReadonlyMap<string, Value>): Value {
    this.meter.elements(entries.size, this.span);
    return map(entries, this.span);
  }

  object(entries: ReadonlyMap<string, Value>): Value {
    this.meter.elements(entries.size, this.span);
    return object(entries, this.span);
  }

  unknown(why: string, from: readonly Value[]): Value {
    return derived(why, from, this.span, this.meter);
  }

  fail(message: string, hint: string | null = null): never {
    throw new CallFailure(message, hint);
  }
}
