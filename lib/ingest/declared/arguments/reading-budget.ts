import { errorAt, type Span } from "../../../source";
import type { Report } from "./block-reader";

/** What a resource costs beside the elements of lists. */
const ELEMENTS_OF_RESOURCE = 20;

/**
 * Bounds what is read in all. A list is evaluated once and may stand in thousands of resources: what it would grow to
 * in the network is counted here, before it grows.
 */
export class ReadingBudget {
  #left: number;
  #told = false;

  constructor(
    private readonly most: number,
    private readonly report: Report,
  ) {
    this.#left = most;
  }

  /** The same for something that makes a resource of its own: a member of a group, an interface of a load balancer. */
  takeResource(span: Span): boolean {
    return this.take(ELEMENTS_OF_RESOURCE, span);
  }

  /** Whether so many elements may still be read. Says once that they may not. */
  take(elements: number, span: Span): boolean {
    this.#left -= elements;
    if (this.#left >= 0) return true;
    if (!this.#told) {
      const message = `The lists of all resources together have more than ${this.most} elements: the rest is not read.`;
      this.report(
        errorAt("too-many-elements", message, { hint: "Use shorter lists, or a prefix list for blocks that many rules share.", span }),
      );
    }
    this.#told = true;
    return false;
  }
}
