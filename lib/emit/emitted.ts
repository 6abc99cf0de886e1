import type { Network, ResourceId } from "../model";
import type { Diagnostic, SourceFile } from "../source";

/** A network as the text of one format. */
export interface Emitted {
  /** Paths in the order in which a person would read them. */
  readonly files: readonly SourceFile[];
  /** What each resource of the network is called in the text. */
  readonly ids: ReadonlyMap<ResourceId, ResourceId>;
  /** What the format can not carry, each told once (`not-carried`, `firmer-answers`: warnings). */
  readonly diagnostics: readonly Diagnostic[];
}

export type Emit = (network: Network) => Emitted;
