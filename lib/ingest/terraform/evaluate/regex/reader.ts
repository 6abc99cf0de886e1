import { RegexError } from "./node";

/** A pattern, read character by character. */
export class PatternReader {
  #at = 0;

  constructor(private readonly pattern: string) {}

  get atEnd(): boolean {
    return this.#at >= this.pattern.length;
  }

  startsWith(text: string): boolean {
    return this.pattern.startsWith(text, this.#at);
  }

  take(text: string): boolean {
    const found = this.startsWith(text);
    if (found) this.#at += text.length;
    return found;
  }

  /** The next character, which may be two code units. */
  next(): string {
    const code = this.pattern.codePointAt(this.#at);
    if (code === undefined) throw new RegexError("it ends too early");
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }

  /** What stands before `end`, which is read too. */
  until(end: string): string {
    const stop = this.pattern.indexOf(end, this.#at);
    if (stop === -1) throw new RegexError(`\`${end}\` is missing`);
    const text = this.pattern.slice(this.#at, stop);
    this.#at = stop + end.length;
    return text;
  }

  /** What the expression, which must be sticky, matches here; null where it does not. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.pattern);
    if (match !== null) this.#at += match[0].length;
    return match;
  }
}
