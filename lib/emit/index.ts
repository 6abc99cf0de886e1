/** A network as the text of a format, the mirror of `lib/ingest`. */
import { withoutAdrift, type Network } from "../model";
import { emitCloudFormation } from "./cloudformation";
import { emitConsole } from "./console";
import { emitDescribe } from "./describe";
import type { Emit, Emitted } from "./emitted";
import { isTooMuch, MOST_WRITTEN, sizeOf, TOO_LARGE } from "./too-large";
import { saysSoItself, withoutPublicInDoubt } from "./public-in-doubt";
import { emitTerraform } from "./terraform";

/** Who writes which format. */
const EMITTERS = {
  terraform: emitTerraform,
  cloudformation: emitCloudFormation,
  describe: emitDescribe,
  console: emitConsole,
} as const satisfies Readonly<Record<string, Emit>>;

export type EmittedFormat = keyof typeof EMITTERS;
export const EMITTED_FORMATS = Object.keys(EMITTERS) as readonly EmittedFormat[];

/** Writes the network in a format as a person would write it, and names what the format can not carry. */
export function emit(network: Network, format: EmittedFormat): Emitted {
  if (isTooMuch(network)) return TOO_LARGE;
  const leavesOpen = format === "terraform" || format === "cloudformation";
  const emitted = EMITTERS[format](withoutPublicInDoubt(withoutAdrift(network), leavesOpen ? saysSoItself : () => false));
  return sizeOf(emitted.files.map(({ text }) => text)) > MOST_WRITTEN ? TOO_LARGE : emitted;
}

export type { Emitted } from "./emitted";
export { onlyTheNetwork } from "./only-the-network";
