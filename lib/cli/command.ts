import type { z } from "zod";
import type { OptionName, Options } from "./options";
import type { Exit, Terminal } from "./terminal";

/** One command. `run` may throw a UsageError; what it prints goes to the terminal, and nowhere else. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Without the program's name: `query PATH --from E --to E …`. */
  readonly usage: readonly string[];
  /** How many words may follow the command's name. */
  readonly words: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
  /** Options that mean something else here than in other commands. */
  readonly about?: Readonly<Partial<Record<OptionName, { readonly value: string; readonly about: string }>>>;
  /** The form of what `--json` prints; null where nothing is printed as JSON. */
  readonly output: z.ZodType | null;
  run(words: readonly string[], options: Options, terminal: Terminal): Exit | Promise<Exit>;
}
