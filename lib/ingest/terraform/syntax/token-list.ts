import { Token, TOKEN_KINDS, type TokenKind } from "./token";

/** The numbers of one token: its kind, its start and its end. */
const WIDTH = 3;
const SMALLEST = 16 * WIDTH;

const CODES: ReadonlyMap<TokenKind, number> = new Map(TOKEN_KINDS.map((kind, code) => [kind, code]));

/** The tokens of a text, packed: eight megabytes hold two million, and as objects they would take more than all the rest. */
export class TokenList {
  #packed = new Uint32Array(SMALLEST);
  #used = 0;

  constructor(private readonly text: string) {}

  get length(): number {
    return this.#used / WIDTH;
  }

  push(kind: TokenKind, start: number, end: number): void {
    if (this.#used === this.#packed.length) this.#grow();
    this.#packed[this.#used] = CODES.get(kind) ?? 0;
    this.#packed[this.#used + 1] = start;
    this.#packed[this.#used + 2] = end;
    this.#used += WIDTH;
  }

  clear(): void {
    this.#packed = new Uint32Array(SMALLEST);
    this.#used = 0;
  }

  /** The token at `index`; behind the last one the last one. */
  at(index: number): Token {
    const at = this.#place(index);
    return new Token(this.text, this.kindAt(index), this.#packed[at + 1] ?? 0, this.#packed[at + 2] ?? 0);
  }

  kindAt(index: number): TokenKind {
    return TOKEN_KINDS[this.#packed[this.#place(index)] ?? 0] ?? "end";
  }

  startAt(index: number): number {
    return this.#packed[this.#place(index) + 1] ?? 0;
  }

  #place(index: number): number {
    return Math.min(index * WIDTH, this.#used - WIDTH);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#packed.length * 2);
    larger.set(this.#packed);
    this.#packed = larger;
  }
}
