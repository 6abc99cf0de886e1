import type { Argument, Unknown } from "./declaration";
import { nameOfGiven } from "./name-of";
import type { Plan } from "./plan";
import { isAwsId } from "./stand-ins";

/** What something outside of the network gives: its id, if AWS knows it by one, else what is asked for by its name. */
export const given = (plan: Plan, from: string, type: Unknown["type"] = "string"): Argument =>
  plan.index.resource(from) !== undefined ? plan.ref(from) : isAwsId(from) ? from : asked(plan, from, type);

/** The same thing is asked for once. */
const asked = ({ askedFor }: Plan, from: string, type: Unknown["type"]): Unknown => ({
  kind: "unknown",
  name: askedFor.named(`${type} ${from}`, nameOfGiven(from)),
  type,
});
