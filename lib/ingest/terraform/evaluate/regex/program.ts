import { RegexError, type Assertion, type Matcher, type ParsedRegex, type RegexNode } from "./node";
import { parseRegex } from "./parse";

/** `next` of a split is tried before `other`. */
export type Instruction =
  | { readonly kind: "character"; readonly matches: Matcher; readonly members: number }
  | { readonly kind: "split"; readonly next: number; readonly other: number }
  | { readonly kind: "jump"; readonly next: number }
  | { readonly kind: "save"; readonly slot: number }
  | { readonly kind: "assert"; readonly assertion: Assertion }
  | { readonly kind: "match" };

/** A regular expression, ready to match. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly names: ParsedRegex["names"];
}

const MOST_INSTRUCTIONS = 10_000;
/** Each becomes a part of the tree, most of them with a function of their own. */
const STEPS_PER_UNIT = 2;

/** Compiles a pattern; throws RegexError where it is none. `spend` is told of the work, for repetitions multiply it. */
export function compile(pattern: string, spend: (steps: number) => void): Program {
  spend(STEPS_PER_UNIT * pattern.length);
  const { node, names } = parseRegex(pattern);
  const compiler = new Compiler(spend);
  compiler.add({ kind: "capture", index: 0, node });
  compiler.emit({ kind: "match" });
  return { instructions: compiler.instructions, names };
}

class Compiler {
  readonly instructions: Instruction[] = [];

  constructor(private readonly spend: (steps: number) => void) {}

  get #here(): number {
    return this.instructions.length;
  }

  emit(instruction: Instruction): number {
    if (this.#here >= MOST_INSTRUCTIONS) throw new RegexError("its repetitions make it too large");
    return this.instructions.push(instruction) - 1;
  }

  add(node: RegexNode): void {
    this.spend(1);
    if (node.kind === "character") this.emit(node);
    else if (node.kind === "assertion") this.emit({ kind: "assert", assertion: node.assertion });
    else if (node.kind === "sequence") node.nodes.forEach((each) => this.add(each));
    else if (node.kind === "choice") this.#choice(node.nodes);
    else if (node.kind === "repeat") this.#repeat(node);
    else if (node.kind === "capture") {
      this.emit({ kind: "save", slot: 2 * node.index });
      this.add(node.node);
      this.emit({ kind: "save", slot: 2 * node.index + 1 });
    }
  }

  #choice(nodes: readonly RegexNode[]): void {
    const ends: number[] = [];
    nodes.forEach((node, index) => {
      if (index === nodes.length - 1) return this.add(node);
      const split = this.emit({ kind: "jump", next: 0 });
      this.add(node);
      ends.push(this.emit({ kind: "jump", next: 0 }));
      this.instructions[split] = { kind: "split", next: split + 1, other: this.#here };
    });
    for (const end of ends) this.instructions[end] = { kind: "jump", next: this.#here };
  }

  #repeat({ node, least, most, greedy }: Extract<RegexNode, { kind: "repeat" }>): void {
    for (let count = 0; count < least; count += 1) this.add(node);
    if (most === Infinity) return this.#star(node, greedy);
    const splits: number[] = [];
    for (let count = least; count < most; count += 1) {
      splits.push(this.emit({ kind: "jump", next: 0 }));
      this.add(node);
    }
    for (const split of splits) this.#branch(split, split + 1, this.#here, greedy);
  }

  #star(node: RegexNode, greedy: boolean): void {
    const split = this.emit({ kind: "jump", next: 0 });
    this.add(node);
    this.emit({ kind: "jump", next: split });
    this.#branch(split, split + 1, this.#here, greedy);
  }

  #branch(at: number, into: number, past: number, greedy: boolean): void {
    this.instructions[at] = greedy ? { kind: "split", next: into, other: past } : { kind: "split", next: past, other: into };
  }
}
