import type { Diagnostic, Span } from "../../../source";
import type { Expression } from "./ast";
import { MOST_PROBLEMS } from "./lexer";
import type { PlacedText } from "./placed";
import { problems } from "./problems";
import type { Report, Scanner } from "./scanner";
import { nameOf, type Token, type TokenKind } from "./token";
import type { TokenList } from "./token-list";

/** Ends the reading of one argument or block header; the body goes on at the next one. */
export class SyntaxFailure extends Error {
  override readonly name = "SyntaxFailure";
}

/** Ends the reading of a file. */
export class FileFailure extends Error {
  override readonly name = "FileFailure";
}

/** Reads tokens in order. Inside brackets line ends mean nothing and are skipped. */
export class Cursor {
  readonly #scanner: Scanner;
  readonly #nesting: number;
  readonly #reports: Report[];
  readonly #tokens: TokenList;
  readonly #words = new Map<string, string>();
  #index = 0;
  /** The token at `#index`, once it was asked for. */
  #current: Token | null = null;
  #depth = 0;
  #skipsNewlines = false;
  /** Where the last token that was taken ends. */
  lastEnd = 0;
  /** Where the argument or block that is being read starts. */
  itemStart = 0;

  /** `readExpression` reads any expression: the kinds of expression know one another only through it. */
  constructor(
    scanner: Scanner,
    nesting: number,
    private readonly readExpression: (cursor: Cursor) => Expression,
  ) {
    this.#scanner = scanner;
    this.#tokens = scanner.tokens;
    this.#nesting = nesting;
    this.#reports = scanner.reports;
  }

  /** The text that nodes find their places in. */
  get source(): PlacedText {
    return this.#scanner.placed;
  }

  get diagnostics(): Diagnostic[] {
    return this.#reports.map((report) => report.diagnostic);
  }

  /** The expression that begins at the next token. */
  expression(): Expression {
    return this.readExpression(this);
  }

  /** The next token that counts. */
  peek(): Token {
    this.#skip();
    return this.#here();
  }

  /** The kind of the next token that counts. */
  get kind(): TokenKind {
    this.#skip();
    return this.#tokens.kindAt(this.#index);
  }

  /** The kind of the token after the next one, line ends included. */
  get secondKind(): TokenKind {
    this.#skip();
    return this.#tokens.kindAt(this.#index + 1);
  }

  /** Whether the next token is the first of its line. */
  get startsLine(): boolean {
    this.#skip();
    return this.#index === 0 || this.#tokens.kindAt(this.#index - 1) === "newline";
  }

  next(): Token {
    const token = this.peek();
    this.lastEnd = token.end;
    if (token.kind !== "end") this.#move();
    return token;
  }

  take(kind: TokenKind): Token | null {
    return this.kind === kind ? this.next() : null;
  }

  /** Takes the word, where the next token is this very identifier. */
  takeWord(word: string): Token | null {
    return this.kind === "identifier" && this.peek().text === word ? this.next() : null;
  }

  expect(kind: TokenKind, expected: string): Token {
    return this.take(kind) ?? this.fail(problems.unexpected(this.spanOf(this.peek()), nameOf(this.peek()), expected));
  }

  /** Takes what closes `open`, or says where it was opened. */
  close(kind: TokenKind & ("}" | "]" | ")" | "template-close"), open: Token): Token {
    const found = this.peek();
    const bracket = kind === "template-close" ? "}" : kind;
    return this.take(kind) ?? this.fail(problems.unclosed(this.spanOf(found), bracket, this.spanOf(open), nameOf(found)));
  }

  /** The tokens from `first` up to the next one. */
  readSince(first: Token): Token[] {
    let from = this.#index;
    while (from > 0 && this.#tokens.startAt(from - 1) >= first.start) from -= 1;
    return Array.from({ length: this.#index - from }, (_, passed) => this.#tokens.at(from + passed));
  }

  /** The text of a token that is a word. The same words come over and over: each is kept once. */
  wordOf({ text }: Token): string {
    const known = this.#words.get(text);
    if (known === undefined) this.#words.set(text, text);
    return known ?? text;
  }

  /** What is written from `first` to `last`. */
  textOf(first: Token, last: Token = first): string {
    return this.#scanner.text.slice(first.start, last.end);
  }

  spanOf(first: Token, last: Token = first): Span {
    return this.#scanner.span(first.start, last.end);
  }

  spanAt(start: number, end: number): Span {
    return this.#scanner.span(start, end);
  }

  /** Reads with line ends skipped or heeded, whatever was the rule outside. */
  newlines<T>(rule: "skip" | "heed", read: () => T): T {
    const before = this.#skipsNewlines;
    this.#skipsNewlines = rule === "skip";
    try {
      return read();
    } finally {
      this.#skipsNewlines = before;
    }
  }

  /** Reads one level deeper. */
  nested<T>(read: () => T): T {
    if (this.#depth >= this.#nesting) this.#abort(problems.tooDeep(this.spanOf(this.peek()), this.#nesting));
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }

  report(diagnostic: Diagnostic): void {
    if (this.#reports.length > MOST_PROBLEMS) throw new FileFailure();
    if (this.#reports.length === MOST_PROBLEMS) this.#abort(problems.tooManyErrors(this.spanOf(this.#here()), MOST_PROBLEMS));
    this.#reports.push({ at: this.#here().start, diagnostic });
  }

  /** Gives up the current argument. Where the lexer has already found fault with it, that one report is enough. */
  fail(diagnostic: Diagnostic): never {
    const here = this.#here();
    const told = this.#reports.some((report) => report.at >= this.itemStart && report.at <= here.end);
    if (!told) this.report(diagnostic);
    throw new SyntaxFailure();
  }

  #abort(diagnostic: Diagnostic): never {
    this.#reports.push({ at: this.#here().start, diagnostic });
    throw new FileFailure();
  }

  #here(): Token {
    return (this.#current ??= this.#tokens.at(this.#index));
  }

  #skip(): void {
    if (this.#skipsNewlines) while (this.#tokens.kindAt(this.#index) === "newline") this.#move();
  }

  #move(): void {
    this.#index += 1;
    this.#current = null;
  }
}
