import { WORD } from "./character-class";
import type { Assertion } from "./node";
import type { Program } from "./program";

/** Where each capture begins and ends, in code points: slots 0 and 1 are the whole match; `undefined` took no part. */
export type Captures = readonly (number | undefined)[];

interface Thread {
  readonly at: number;
  readonly captures: Captures;
}

/** Every instruction that is visited moves a thread with its captures. */
const STEPS_PER_INSTRUCTION = 2;

/** Where a group begins or ends the captures are copied: so many of them are one step. */
const SLOTS_PER_STEP = 16;
/** A class asks its members one by one: so many are one step. */
const MEMBERS_PER_STEP = 8;

/** Which instructions have been visited at a position. Cleared by counting on: a pattern may have thousands. */
class Visited {
  readonly #round: Uint32Array;
  #now = 0;
  size = 0;
  /** Slots of captures that were copied on the way. */
  copied = 0;

  constructor(instructions: number) {
    this.#round = new Uint32Array(instructions);
  }

  clear(): void {
    this.#now += 1;
    this.size = 0;
    this.copied = 0;
  }

  /** False where it has been added before. */
  add(instruction: number): boolean {
    if (this.#round[instruction] === this.#now) return false;
    this.#round[instruction] = this.#now;
    this.size += 1;
    return true;
  }
}

/**
 * Finds the leftmost match from `from` on; of several there the one that a backtracking search would try first. All
 * alternatives advance together, so the time is that of text times pattern, whatever the pattern. `spend` counts it.
 */
export function findMatch(program: Program, text: Uint32Array, from: number, spend: (steps: number) => void): Captures | null {
  let threads: Thread[] = [];
  let found: Captures | null = null;
  spend(program.instructions.length);
  const visited = new Visited(program.instructions.length);
  for (let position = from; position <= text.length; position += 1) {
    visited.clear();
    const ready: Thread[] = [];
    for (const thread of threads) follow(program, thread, text, position, visited, ready);
    if (found === null) follow(program, { at: 0, captures: [] }, text, position, visited, ready);
    spend(1 + STEPS_PER_INSTRUCTION * visited.size + visited.copied / SLOTS_PER_STEP);
    threads = [];
    for (const { at, captures } of ready) {
      const instruction = program.instructions[at];
      if (instruction?.kind === "match") {
        found = captures;
        break;
      }
      const code = text[position];
      if (instruction?.kind !== "character" || code === undefined) continue;
      if (instruction.members > 1) spend(instruction.members / MEMBERS_PER_STEP);
      if (instruction.matches(code)) threads.push({ at: at + 1, captures });
    }
    if (found !== null && threads.length === 0) return found;
  }
  return found;
}

/** Follows all that needs no character, best alternative first, each instruction once per position. */
function follow(program: Program, start: Thread, text: Uint32Array, position: number, visited: Visited, ready: Thread[]): void {
  const waiting = [start];
  for (let thread = waiting.pop(); thread !== undefined; thread = waiting.pop()) {
    const { at, captures } = thread;
    const instruction = program.instructions[at];
    if (instruction === undefined || !visited.add(at)) continue;
    if (instruction.kind === "jump") waiting.push({ at: instruction.next, captures });
    else if (instruction.kind === "split") waiting.push({ at: instruction.other, captures }, { at: instruction.next, captures });
    else if (instruction.kind === "save") {
      visited.copied += captures.length;
      waiting.push({ at: at + 1, captures: withSlot(captures, instruction.slot, position) });
    }
    else if (instruction.kind === "assert") {
      if (HOLDS[instruction.assertion](text, position)) waiting.push({ at: at + 1, captures });
    } else ready.push(thread);
  }
}

function withSlot(captures: Captures, slot: number, position: number): Captures {
  const copy = captures.slice();
  copy[slot] = position;
  return copy;
}

const isWord = (code: number | undefined): boolean => code !== undefined && WORD(code);
const atBoundary = (text: Uint32Array, position: number): boolean => isWord(text[position - 1]) !== isWord(text[position]);

const HOLDS: Readonly<Record<Assertion, (text: Uint32Array, position: number) => boolean>> = {
  "text-start": (_, position) => position === 0,
  "text-end": (text, position) => position === text.length,
  "line-start": (text, position) => position === 0 || text[position - 1] === 10,
  "line-end": (text, position) => position === text.length || text[position] === 10,
  "word-boundary": atBoundary,
  "no-word-boundary": (text, position) => !atBoundary(text, position),
};
