import { present } from "../assert";
import { readConfiguration, SUBMISSION_LIMITS, type Format } from "../ingest";
import { indexNetwork, type AnyResource, type Network } from "../model";
import { errorAt, inReadingOrder, type Diagnostic, type SourceFile } from "../source";
import { isActorName } from "./lint";
import type { LabSpec } from "./spec";

/** What a learner hands in. */
export interface Submission {
  readonly format: Format;
  readonly files: readonly SourceFile[];
}

/** A submission that was read: its network, and how to find a lab's actors in it. */
export interface Submitted {
  readonly network: Network;
  readonly diagnostics: readonly Diagnostic[];
  /** The resource of an actor, or undefined where the submission has none of its address. */
  actor(name: string): AnyResource | undefined;
  /** How the submission's format addresses an actor. */
  addressOf(name: string): string;
  /** An endpoint of a check as a question spells it: actors by their address, all else as it is. */
  spell(endpoint: string): string;
}

export function readSubmission(spec: LabSpec, submission: Submission): Submitted {
  const { network, diagnostics } = readConfiguration(submission.files, { format: submission.format, limits: SUBMISSION_LIMITS });
  const index = indexNetwork(network);
  const addressOf = (name: string) =>
    present(spec.actors[name]?.[submission.format], `the lab has no actor ${name} in ${submission.format}`);
  return {
    network,
    diagnostics: inReadingOrder(diagnostics),
    actor: (name) => index.resource(addressOf(name)),
    addressOf,
    spell: (endpoint) => (isActorName(endpoint) ? addressOf(endpoint) : endpoint),
  };
}

export const formatRefused = (spec: LabSpec, format: Format): Diagnostic =>
  errorAt("format-not-offered", `This lab is not graded from ${format}.`, { hint: `Hand in ${spec.formats.join(" or ")}.` });
