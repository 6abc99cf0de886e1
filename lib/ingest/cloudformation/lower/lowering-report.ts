import type { Diagnostic, Span } from "../../../source";
import { boundedReport } from "../../bounded-report";
import { ReadingBudget } from "../../declared/arguments";

/**
 * Elements of lists that are lowered in all: more than a template of the largest size can write. A list that is
 * written once may stand in thousands of resources.
 */
const MOST_ELEMENTS = 4_000_000;

/** Searching for the name that was meant takes time: the first ones that are not known get a hint. */
const MOST_SEARCHED = 1000;
/** Characters of documents that are written out in all: texts of parameters may stand in many. */
const MOST_CHARACTERS = 16_000_000;

/** What the lowering of a template tells, and how much it may do. */
export class LoweringReport {
  readonly diagnostics: Diagnostic[] = [];
  /** Those after which something may be missing in the network. */
  readonly lost: Diagnostic[] = [];
  readonly #budget = new ReadingBudget(MOST_ELEMENTS, (diagnostic) => this.lose(diagnostic));
  #searched = 0;
  #characters = 0;

  readonly say = boundedReport(this.diagnostics);
  readonly #lose = boundedReport(this.lost);

  lose(diagnostic: Diagnostic): void {
    this.say(diagnostic);
    this.#lose(diagnostic);
  }

  /** Whether one more name may be searched for. */
  searches(): boolean {
    return ++this.#searched <= MOST_SEARCHED;
  }

  affordsText(characters: number): boolean {
    this.#characters += characters;
    return this.#characters <= MOST_CHARACTERS;
  }

  affords(elements: number, span: Span): boolean {
    return this.#budget.take(elements, span);
  }
}
