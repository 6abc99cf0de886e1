import type { Network } from "../model";
import type { Packet } from "../net";
import type { Leg, Step, tracer } from "../trace";
import { stepJson } from "./json";
import type { Blocker, Result } from "./result";
import { startOf } from "./start";
import type { Question } from "./question";

/** The way of the packet that shows an answer. */
export type Way = Pick<Result, "path" | "return_path" | "blockers">;

export const NO_WAY: Way = { path: [], return_path: [], blockers: [] };

/** Follows a packet past every block, so that the whole way shows, with all that stands in it. */
export function wayOf(network: Network, follow: ReturnType<typeof tracer>, question: Question, packet: Packet): Way {
  const { request, reply } = follow(packet, startOf(network, question.from, packet), {
    oneWay: question.oneWay,
    onBlock: "continue",
  });
  return {
    path: request.steps.map(stepJson),
    return_path: (reply?.steps ?? []).map(stepJson),
    blockers: [...blockersOf(request, "request"), ...(reply === null ? [] : blockersOf(reply, "reply"))],
  };
}

const blockersOf = ({ steps }: Leg, leg: Blocker["leg"]): Blocker[] =>
  steps.filter(({ action }) => action === "deny" || action === "drop").map((step) => blockerOf(step, leg));

const blockerOf = ({ code, component, kind, direction, rule, span }: Step, leg: Blocker["leg"]): Blocker => ({
  code,
  component,
  kind,
  direction,
  leg,
  rule: rule?.label ?? null,
  file: span?.file ?? null,
  line: span?.start.line ?? null,
});
