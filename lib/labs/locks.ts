import { attributesOf, type Json } from "../model";
import { errorAt, fileSpan, type Diagnostic } from "../source";
import { canonicalJson } from "./canonical";
import type { Lab } from "./lab";
import { readSubmission, type Submission, type Submitted } from "./submission";

/** A diagnostic for everything that the lab keeps fixed and the submission changed, compared with the starter. */
export function brokenLocks(lab: Lab, submission: Submission, submitted: Submitted): Diagnostic[] {
  if (lab.spec.locked.length === 0) return [];
  const starter = readSubmission(lab.spec, { format: "terraform", files: lab.starter });
  return lab.spec.locked.flatMap(({ actor, ...lock }) => {
    const before = attributesOf(starter.network, starter.addressOf(actor)) ?? {};
    const address = submitted.addressOf(actor);
    const after = attributesOf(submitted.network, address);
    const span = submitted.actor(actor)?.span ?? fileSpan(submission.files[0]?.path ?? "");
    if (!after)
      return [
        errorAt("lock-removed", `\`${address}\` must stay, and is not there.`, { hint: "Take the block back from the starter.", span }),
      ];
    const names = "attributes" in lock && lock.attributes ? lock.attributes : Object.keys(before);
    return names
      .filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null))
      .map((name) =>
        errorAt("lock-changed", changed(address, name, before[name], after[name]), {
          hint: "Restore it as the starter has it. The task can be solved without changing it.",
          span,
        }),
      );
  });
}

const changed = (address: string, name: string, before: Json | undefined, after: Json | undefined): string =>
  `\`${name}\` of \`${address}\` must stay ${spell(before)}, and is ${spell(after)}.`;

const LONGEST = 120;
const spell = (value: Json | undefined): string => {
  if (value === undefined || value === null) return "unset";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
};
