import { printable } from "../narrate";

/** What a command may do to the world: print, and read what is piped into it. */
export interface Terminal {
  /** An answer for people. */
  out(text: string): void;
  /** An answer for programs, and texts of files: exactly as it is. */
  data(text: string): void;
  /** What is to be said beside the answer: diagnostics, complaints. */
  error(text: string): void;
  readInput(): string;
}

/** A terminal that obeys nothing of what it shows people: every command prints through it. */
export const forPeople = (terminal: Terminal): Terminal => ({
  out: (text) => terminal.out(printable(text)),
  data: (text) => terminal.data(text),
  error: (text) => terminal.error(printable(text)),
  readInput: () => terminal.readInput(),
});

/** Exit codes of design.md section 3. */
export const EXIT = { done: 0, failed: 1, badInput: 2, ourFault: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
