import type { Diagnostic, Span } from "../../../source";
import { ReadingBudget } from "../../declared/arguments";

/**
 * Elements of lists that are lowered in all: more than a template of the largest size can write. A list that is
 * written once may stand in thousands of resources.
 */
const MOST_ELEMENTS = 4_000_000;

/** What the lowering of a template tells, and how much it may do. */
export class LoweringReport {
  readonly diagnostics: Diagnostic[] = [];
  readonly #budget = new ReadingBudget(MOST_ELEMENTS, (diagnostic) => this.say(diagnostic));

  readonly say = (diagnostic: Diagnostic): void => void this.diagnostics.push(diagnostic);

  affords(elements: number, span: Span): boolean {
    return this.#budget.take(elements, span);
  }
}
