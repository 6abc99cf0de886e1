import { resourcesOf, type Network } from "../model";
import { errorAt } from "../source";
import type { Emitted } from "./emitted";

/** What one conversion writes, in UTF-16 code units: a text that many resources share is written for each of them. */
export const MOST_WRITTEN = 64 << 20;

export const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** Whether the texts that the network holds come to more by themselves, before any of it is written. */
export const isTooMuch = (network: Network): boolean =>
  sizeOf([...resourcesOf(network).map(({ name }) => name ?? ""), ...network.instances.map(({ userData }) => userData ?? "")]) > MOST_WRITTEN;

export const TOO_LARGE: Emitted = {
  files: [],
  ids: new Map(),
  diagnostics: [
    errorAt("output-too-large", "The network takes more than 64 MiB in this format, and is not written.", {
      hint: "Convert a part of the configuration, or shorten texts that many resources share, such as user data.",
    }),
  ],
};
