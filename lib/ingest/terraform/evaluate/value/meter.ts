import type { Span } from "../../../../source";
import type { IngestLimits } from "../../../read";

/** The whole evaluation ends here: its steps are used up. */
export class StepsExhausted extends Error {
  override readonly name = "StepsExhausted";
  constructor(readonly span: Span | null) {
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
/** The most elements of all collections together: each lives as long as the evaluation, and memory is finite. */
const MOST_ELEMENTS_IN_ALL = 4_000_000;
/** The same of texts, in UTF-16 units. */
const MOST_TEXT_IN_ALL = 64 << 20;
/** Texts count as work: so many units are one step. */
const UNITS_PER_STEP = 16;

/** Counts work and refuses what would be too much, in one place. */
export class Meter {
  #steps: number;
  #resources: number;
  #elements = MOST_ELEMENTS_IN_ALL;
  #units = MOST_TEXT_IN_ALL;
  #depth = 0;

  constructor(private readonly limits: IngestLimits) {
    this.#steps = limits.evaluationSteps;
    this.#resources = limits.resources;
  }

  spend(steps: number, span: Span | null): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new StepsExhausted(span);
  }

  /** Asks before a collection of so many elements is built. */
  elements(count: number, span: Span | null): void {
    if (count > MOST_ELEMENTS) throw new ValueTooLarge(`a collection of ${count} elements (at most ${MOST_ELEMENTS})`);
    this.hold(count, span);
    this.spend(count, span);
  }

  /** Counts elements that are held, where evaluating them has been counted already. */
  hold(count: number, span: Span | null): void {
    this.#elements -= count;
    if (this.#elements < 0) throw new StepsExhausted(span);
  }

  /** Asks before a text of so many units is built; `added` of them are new, where it grows piece by piece. */
  text(length: number, span: Span | null, added = length): void {
    if (length > MOST_TEXT) throw new ValueTooLarge(`a text of ${length} characters (at most ${MOST_TEXT})`);
    this.#units -= added;
    if (this.#units < 0) throw new StepsExhausted(span);
    this.spend(Math.ceil(added / UNITS_PER_STEP), span);
  }

  /** Walks one level into a value; counts a step. */
  descend<T>(span: Span | null, walk: () => T): T {
    this.spend(1, span);
    if (this.#depth >= this.limits.nesting) throw new ValueTooLarge(`a value nested more than ${this.limits.nesting} deep`);
    this.#depth += 1;
    try {
      return walk();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Takes `count` from the resources that may still be made; false, taking none, where fewer are left. */
  takeResources(count: number): boolean {
    if (count > this.#resources) return false;
    this.#resources -= count;
    return true;
  }

  get resourceLimit(): number {
    return this.limits.resources;
  }

  get nestingLimit(): number {
    return this.limits.nesting;
  }
}
