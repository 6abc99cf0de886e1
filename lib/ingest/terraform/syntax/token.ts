/** Longest first, so that the first that fits is the right one. */
export const PUNCTUATION = [
  "...", "=>", "==", "!=", "<=", ">=", "&&", "||", "::",
  "{", "}", "[", "]", "(", ")", ",", ".", ":", "?", "=", "<", ">", "+", "-", "*", "/", "%", "!",
] as const; // prettier-ignore

export type Punctuation = (typeof PUNCTUATION)[number];

export type TokenKind =
  | Punctuation
  | "identifier"
  | "number"
  | "newline"
  | "end"
  /** A character that belongs nowhere; the lexer has reported it. */
  | "invalid"
  | "quote-open"
  | "quote-close"
  | "heredoc-open"
  | "heredoc-close"
  /** Literal text of a template as written, escapes included. In a heredoc one token per line. */
  | "text"
  /** `${` or `${~` */
  | "interpolation"
  /** `%{` or `%{~` */
  | "directive"
  /** The `}` or `~}` that ends an interpolation or directive. */
  | "template-close";

/** `start` and `end` are offsets in UTF-16 code units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
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
