import { describe, expect, it } from "vitest";
import type { StepJson } from "@/lib/explain";
import { legsOf, type NumberedStep } from "./legs";

const PACKET = { protocol: "tcp", src: "10.0.0.1", dst: "10.0.0.2", src_port: 1, dst_port: 2, icmp: null };
/** One letter for each step: a passes, x is dropped, u is unknown. */
const steps = (letters: string): StepJson[] =>
  [...letters].map((letter) => ({
    ...{ component: "c", kind: "network_acl", direction: "ingress", before: PACKET, after: PACKET, rule: null, code: "X", span: null },
    action: letter === "x" ? "deny" : letter === "u" ? "unknown" : "allow",
  }));
const numbers = (found: readonly NumberedStep[]): string => found.map(({ number }) => number).join("");

describe("legsOf", () => {
  it.each<[name: string, path: string, back: string, request: string, reply: string, further: string]>([
    ["a flow that passes", "aaa", "aa", "123", "45", ""],
    ["a request that is dropped has no reply", "axa", "aa", "12", "", ""],
    ["what else would drop it is told", "axx", "ax", "12", "", "35"],
    ["a reply that is dropped ends there", "aa", "axa", "12", "34", ""],
    ["and so does what else would drop the reply", "aa", "xax", "12", "3", "5"],
    ["a step that is not known ends nothing", "aua", "", "123", "", ""],
    ["a request that needs no reply", "aa", "", "12", "", ""],
    ["nothing", "", "", "", "", ""],
  ])("%s", (_, path, back, request, reply, further) => {
    const legs = legsOf({ path: steps(path), return_path: steps(back) });
    expect([numbers(legs.request), numbers(legs.reply), numbers(legs.further)]).toEqual([request, reply, further]);
  });
});
