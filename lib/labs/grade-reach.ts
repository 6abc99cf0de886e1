import { explain } from "../explain";
import type { ReachCheck } from "./checks";
import { evidence } from "./evidence";
import { isActorName } from "./lint";
import { absent, type Outcome } from "./outcome";
import { queryOf } from "./question";
import type { Submitted } from "./submission";
import { tell } from "./tell";

/** The verdict of every traffic must be the expected one: `partial` and `unknown` fail. */
export function gradeReach(check: ReachCheck, submitted: Submitted): Outcome {
  const missing = [check.from, check.to].find((end) => isActorName(end) && !submitted.actor(end));
  if (missing !== undefined) return absent(submitted.addressOf(missing));
  const [from, to] = [submitted.spell(check.from), submitted.spell(check.to)];
  const answers = check.traffic.map((traffic) => {
    const query = queryOf(from, to, check, traffic);
    return { query, result: explain(submitted.network, query) };
  });
  const failed = answers.find(({ result }) => result.verdict !== check.expect);
  const shown = failed ?? answers[0];
  if (!shown) return { passed: true, message: "", result: { kind: "none" } };
  const against = check.expect === "allowed" ? "denied" : "allowed";
  const result = evidence(submitted.network, shown.query, shown.result, failed ? against : check.expect);
  return { passed: !failed, message: tell(result, { from, to }, shown.result), result: { kind: "flow", from, to, result } };
}
