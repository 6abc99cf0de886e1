/** Longest first, so that the first that fits is the right one. */
export const PUNCTUATION = [
  "...", "=>", "==", "!=", "<=", ">=", "&&", "||", "::",
  "{", "}", "[", "]", "(", ")", ",", ".", ":", "?", "=", "<", ">", "+", "-", "*", "/", "%", "!",
] as const; // prettier-ignore

export type Punctuation = (typeof PUNCTUATION)[number];

/** Every kind of token; in a packed list its place here stands for it. */
export const TOKEN_KINDS = [
  ...PUNCTUATION,
  "identifier",
  "number",
  "newline",
  "end",
  /** A character that belongs nowhere; the lexer has reported it. */
  "invalid",
  "quote-open",
  "quote-close",
  "heredoc-open",
  "heredoc-close",
  /** Literal text of a template as written, escapes included. In a heredoc one token per line. */
  "text",
  /** `${` or `${~` */
  "interpolation",
  /** `%{` or `%{~` */
  "directive",
  /** The `}` or `~}` that ends an interpolation or directive. */
  "template-close",
] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];

/** `start` and `end` are offsets in UTF-16 code units. */
export class Token {
  constructor(
    private readonly source: string,
    readonly kind: TokenKind,
    readonly start: number,
    readonly end: number,
  ) {}

  /** What is written; cut out when it is asked for, for that of most tokens is known by their kind. */
  get text(): string {
    return this.source.slice(this.start, this.end);
  }
}

const WORDS: Partial<Record<TokenKind, string>> = {
  newline: "the end of the line",
  end: "the end of the file",
  "quote-open": "a text in quotes",
  "quote-close": "the closing quote",
  "heredoc-open": "a heredoc",
  "heredoc-close": "the end of the heredoc",
  text: "text",
};

/** What a reader would call the token, for messages. */
export const nameOf = (token: Token): string => WORDS[token.kind] ?? `\`${token.text}\``;
