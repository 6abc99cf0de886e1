import type { ResourceId } from "../../../model";
import type { Diagnostic } from "../../../source";
import type { Membership } from "./launched-instances";

const MARK = '.instance["';
/** Longer texts quote something long, and no member needs to be found in them. */
const LONGEST = 2_000;

/**
 * The diagnostic with members of autoscaling groups called by their group: what is wrong with one is wrong with all,
 * and is written once.
 */
export function spokenOfGroups(diagnostic: Diagnostic, members: ReadonlyMap<ResourceId, Membership>): Diagnostic {
  const { message } = diagnostic;
  if (members.size === 0 || message.length > LONGEST || !message.includes(MARK)) return diagnostic;
  let spoken = message;
  for (let at = spoken.indexOf(MARK); at !== -1; at = spoken.indexOf(MARK, at + 1)) {
    const start = spoken.lastIndexOf(" ", at) + 1;
    const end = spoken.indexOf('"]', at) + 2;
    const group = members.get(spoken.slice(start, end))?.group;
    if (group !== undefined) spoken = spoken.slice(0, start) + group + spoken.slice(end);
  }
  return { ...diagnostic, message: spoken };
}
