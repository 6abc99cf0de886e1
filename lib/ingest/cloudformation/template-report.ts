import type { Diagnostic } from "../../source";

/** So many of one kind are told; whoever has more of them reads the first ones. */
const MOST_OF_ONE_CODE = 1_000;

/** Collects diagnostics once each: what is looked at twice is told once. */
export class TemplateReport {
  readonly #all = new Map<string, Diagnostic>();
  readonly #count = new Map<string, number>();

  readonly add = (diagnostic: Diagnostic): void => {
    const { code, span, message } = diagnostic;
    const count = this.#count.get(code) ?? 0;
    if (count >= MOST_OF_ONE_CODE) return;
    const key = JSON.stringify([code, span?.file, span?.start, message]);
    if (this.#all.has(key)) return;
    this.#count.set(code, count + 1);
    this.#all.set(key, diagnostic);
  };

  get all(): Diagnostic[] {
    return [...this.#all.values()];
  }
}
