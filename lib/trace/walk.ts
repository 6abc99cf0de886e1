import type { MissingFact } from "../model";
import type { Ruling } from "./ruling";
import type { Fate, Step } from "./step";

export type OnBlock = "stop" | "continue";

const isBlock = ({ action }: Step): boolean => action === "deny" || action === "drop";

function fateOfBlock(at: Step): Fate {
  if (at.code === "NO_ROUTE_TO_DESTINATION") return { kind: "no_route", at };
  if (at.code === "BAD_STATE_ROUTE") return { kind: "black_hole", at };
  return { kind: "dropped", at };
}

/**
 * The record of one packet's way. A certain block decides its fate even where something before it is unknown:
 * whatever the missing fact turns out to be, the packet does not arrive.
 */
export class Walk {
  readonly #steps: Step[] = [];
  readonly #missing: MissingFact[] = [];
  #block: Step | null = null;

  constructor(private readonly onBlock: OnBlock) {}

  /** Notes what a component said. True where the packet, or the search for further blocks, goes on. */
  passes({ steps, missing }: Ruling): boolean {
    this.#steps.push(...steps);
    this.#missing.push(...missing);
    const block = steps.findLast(isBlock);
    this.#block ??= block ?? null;
    return block === undefined || this.onBlock === "continue";
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  get fate(): Fate {
    if (this.#block !== null) return fateOfBlock(this.#block);
    const unsupported = this.#steps.find((step) => step.code === "UNSUPPORTED_COMPONENT");
    if (unsupported !== undefined) return { kind: "unsupported", at: unsupported };
    return this.#missing.length > 0 ? { kind: "unknown", missing: this.#missing } : { kind: "delivered" };
  }
}
