import type { Span } from "../../../../source";
import type { IngestLimits } from "../../../read";
import { Suggestions } from "./near-names";

/** Where work is done: a span, or what has one and finds it only when it is asked. */
export type Where = Span | { readonly span: Span | null } | null;

const spanOf = (where: Where): Span | null => (where !== null && "span" in where ? where.span : where);

/** The whole evaluation ends here: its steps are used up. */
export class StepsExhausted extends Error {
  override readonly name = "StepsExhausted";
  constructor(
    readonly span: Span | null,
    /** What there is too much of. */
    readonly why = "The configuration takes too much work to evaluate",
  ) {
    super("evaluation steps exhausted");
  }
}

/** One value is too large to be built. The expression fails; the rest goes on. */
export class ValueTooLarge extends Error {
  override readonly name = "ValueTooLarge";
}

/** The most elements of one collection, and the most UTF-16 units of one text. */
const MOST_ELEMENTS = 100_000;
const MOST_TEXT = 1 << 20;
/** The most UTF-16 units of a key. */
const MOST_KEY = 4_096;
/** The most elements of all collections together: each lives as long as the evaluation, and memory is finite. */
const MOST_ELEMENTS_IN_ALL = 4_000_000;
/** The same of texts, in UTF-16 units. */
const MOST_TEXT_IN_ALL = 64 << 20;
/** Texts count as work: so many units are one step. */
const UNITS_PER_STEP = 16;
/** Elements that a function goes through in a plain loop: so many are one step. */
const ELEMENTS_PER_STEP = 4;
/** Going into a value costs more than a step: it walks a collection, and shared values are walked once for each mention. */
const STEPS_PER_LEVEL = 8;
/** A text of one line may ask for hundreds of thousands of instances: a written one takes bytes, a repeated one nothing. */
const MOST_REPEATED = 20_000;
/** Of those, VPCs, machines and the like: each takes several times as long. */
const MOST_HEAVY = 5_000;
/** A value that is refused has cost work before: a configuration has so many refusals, and ends. */
const MOST_REFUSALS = 40;

/** Counts work and refuses what would be too much, in one place. */
export class Meter {
  readonly suggestions = new Suggestions();
  #steps: number;
  #resources: number;
  #elements = MOST_ELEMENTS_IN_ALL;
  #units = MOST_TEXT_IN_ALL;
  #depth = 0;

  #resourceLimit: number;
  #heavy = MOST_HEAVY;

  constructor(private readonly limits: IngestLimits) {
    this.#steps = limits.evaluationSteps;
    this.#resources = limits.resources;
    this.#resourceLimit = limits.resources;
  }

  /** Tells how many blocks are written: beyond those, repetition makes so many resources and no more. */
  written(blocks: number): void {
    this.#resourceLimit = Math.min(this.limits.resources, blocks + MOST_REPEATED);
    this.#resources = this.#resourceLimit;
  }

  spend(steps: number, where: Where): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new StepsExhausted(spanOf(where));
  }

  /** Asks before a collection of so many elements is built. */
  elements(count: number, where: Where): void {
    this.fits(count, where);
    this.hold(count, where);
    this.spend(count, where);
  }

  /** Asks whether a collection may have so many elements, before it is put together of others. */
  fits(count: number, where: Where): void {
    if (count > MOST_ELEMENTS) this.#refuse(`a collection of ${count} elements (at most ${MOST_ELEMENTS})`, where);
  }

  /** Counts elements that are held, where evaluating them has been counted already. */
  hold(count: number, where: Where): void {
    this.#elements -= count;
    if (this.#elements < 0) throw new StepsExhausted(spanOf(where));
  }

  /** Asks before a text of so many units is built; `added` of them are new, where it grows piece by piece. */
  text(length: number, where: Where, added = length): void {
    if (length > MOST_TEXT) this.#refuse(`a text of ${length} characters (at most ${MOST_TEXT})`, where);
    this.#units -= added;
    if (this.#units < 0) throw new StepsExhausted(spanOf(where));
    this.spend(Math.ceil(added / UNITS_PER_STEP), where);
  }

  /** Asks before a text becomes a key: engines find long ones by their length alone, and compare all of one length. */
  key(length: number, where: Where): void {
    if (length > MOST_KEY) this.#refuse(`a key of ${length} characters (at most ${MOST_KEY})`, where);
  }

  /** Asks before a text or the elements of a collection are gone through, and nothing is built of them. */
  read(size: number, where: Where): void {
    this.spend(Math.ceil(size / ELEMENTS_PER_STEP), where);
  }

  /** Walks one level into a value. */
  descend<T>(where: Where, walk: () => T): T {
    this.spend(STEPS_PER_LEVEL, where);
    if (this.#depth >= this.limits.nesting) this.#refuse(`a value nested more than ${this.limits.nesting} deep`, where);
    this.#depth += 1;
    try {
      return walk();
    } finally {
      this.#depth -= 1;
    }
  }

  #refuse(what: string, where: Where): never {
    this.spend(Math.floor(this.limits.evaluationSteps / MOST_REFUSALS), where);
    throw new ValueTooLarge(what);
  }

  /** Takes `count` from the resources that may still be made; false, taking none, where fewer are left. */
  takeResources(count: number): boolean {
    if (count > this.#resources) return false;
    this.#resources -= count;
    return true;
  }

  /** The same of instances that AWS makes a good deal along with. */
  takeHeavy(count: number): boolean {
    if (count > this.#heavy) return false;
    this.#heavy -= count;
    return true;
  }

  get heavyLimit(): number {
    return MOST_HEAVY;
  }

  get resourceLimit(): number {
    return this.#resourceLimit;
  }

  get nestingLimit(): number {
    return this.limits.nesting;
  }
}
