/** What a command may do to the world: print, and read what is piped into it. */
export interface Terminal {
  /** An answer. */
  out(text: string): void;
  /** What is to be said beside the answer: diagnostics, complaints. */
  error(text: string): void;
  readInput(): string;
}

/** Exit codes of design.md section 3. */
export const EXIT = { done: 0, failed: 1, badInput: 2, ourFault: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
