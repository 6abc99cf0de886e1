import type { Diagnostic, SourceFile, Span } from "../../../source";
import { PlacedText, type Place } from "./placed";
import type { TokenKind } from "./token";
import { TokenList } from "./token-list";

/**
 * What the lexer is inside of: a text in quotes, a heredoc (without `marker`: a file that is one template), or code within
 * `${ }` (`braces` are those open in it).
 */
export type Mode =
  | { readonly kind: "quote"; readonly open: number }
  | { readonly kind: "heredoc"; readonly open: number; readonly marker: string | null }
  | { readonly kind: "code"; readonly open: number; braces: number };

/** A problem and the offset where it was found. */
export interface Report {
  readonly at: number;
  readonly diagnostic: Diagnostic;
}

/** The state that the lexers for code and for templates share. */
export class Scanner {
  readonly text: string;
  readonly tokens: TokenList;
  readonly reports: Report[] = [];
  readonly modes: Mode[] = [];
  readonly placed: PlacedText;
  at = 0;
  /** From here on to its end no line feed has been found. */
  #lineFrom = 0;
  #lineEnd = -1;

  /** `place` finds the span of a stretch of text that stands inside of another file. */
  constructor(file: SourceFile, place?: Place) {
    this.text = file.text;
    this.tokens = new TokenList(file.text);
    this.placed = new PlacedText(file, place);
  }

  get mode(): Mode | undefined {
    return this.modes.at(-1);
  }

  span(start: number, end: number): Span {
    return this.placed.span(start, end);
  }

  /** Emits the text up to `end` as one token and stands behind it. An empty text emits nothing but marks. */
  emit(kind: TokenKind, end: number): void {
    this.tokens.push(kind, this.at, end);
    this.at = end;
  }

  report(at: number, diagnostic: Diagnostic): void {
    this.reports.push({ at, diagnostic });
  }

  startsWith(text: string, at = this.at): boolean {
    return this.text.startsWith(text, at);
  }

  /** Where the current line ends: its line feed, or the end of the text. Kept, for one line may have every token of a file. */
  lineEnd(from = this.at): number {
    if (from < this.#lineFrom || from > this.#lineEnd) {
      const end = this.text.indexOf("\n", from);
      this.#lineFrom = from;
      this.#lineEnd = end === -1 ? this.text.length : end;
    }
    return this.#lineEnd;
  }
}
