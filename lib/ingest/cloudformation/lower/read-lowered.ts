import type { Network } from "../../../model";
import type { Diagnostic } from "../../../source";
import { toNetwork } from "../../declared/to-network";
import { SUBMISSION_LIMITS } from "../../read";
import { CLOUDFORMATION, lower } from ".";
import { templateOf, type Written } from "./template-of";

interface Read {
  readonly network: Network;
  readonly diagnostics: Diagnostic[];
  readonly codes: string[];
}

/** The network of the resources that a test writes, and what is told of them. */
export function readLowered(resources: Readonly<Record<string, Written>>): Read {
  const read = toNetwork(lower(templateOf(resources)), SUBMISSION_LIMITS, CLOUDFORMATION);
  return { ...read, codes: read.diagnostics.map(({ code }) => code) };
}
