/** The command was called with words that it can not use. The message names the word and the way out. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
