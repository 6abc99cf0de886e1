import type { SourceFile } from "../source";
import { hashOf } from "./canonical";
import type { LabSpec } from "./spec";

/** A lab with everything that belongs to it, its solution included. Plain JSON. */
export interface Lab {
  readonly slug: string;
  /** SHA-256 of the rest, in hex. A variant keeps the hash of the lab that it was made from. */
  readonly hash: string;
  readonly spec: LabSpec;
  /** The ticket, as MDX text. */
  readonly brief: string;
  readonly starter: readonly SourceFile[];
  readonly solution: readonly SourceFile[];
  readonly mistakes: readonly Mistake[];
}

/** A submission as a person with one wrong belief would make it. */
export interface Mistake {
  readonly name: string;
  readonly title: string;
  /** The checks that it fails: all of them, and no other. */
  readonly fails: readonly string[];
  readonly files: readonly SourceFile[];
}

export const makeLab = (parts: Omit<Lab, "hash">): Lab => ({ ...parts, hash: hashOf(parts) });
