import { describe, expect, it } from "vitest";
import type { StepJson } from "@/lib/explain";
import type { CheckResult, Report } from "@/lib/labs";
import { errorAt, fileSpan, infoAt, type Span } from "@/lib/source";
import { decidingPlace } from "./deciding-place";

const PACKET = { protocol: "tcp", src: "10.0.0.1", dst: "10.0.0.2", src_port: 1, dst_port: 2, icmp: null };
const at = (line: number): Span => ({ ...fileSpan("main.tf"), start: { line, column: 3 } });

/** One letter for each step on lines 1, 2, …: a passes, x is dropped; r is a route that passes. */
const steps = (letters: string): StepJson[] =>
  [...letters].map((letter, i) => ({
    ...{ component: "c", direction: "ingress", before: PACKET, after: PACKET, rule: null, code: "X", span: at(i + 1) },
    kind: letter === "r" ? "route_table" : "network_acl",
    action: letter === "x" ? "deny" : "allow",
  }));

const flow = (path: string, back = ""): CheckResult => ({
  ...{ kind: "flow", from: "internet", to: "web" },
  result: {
    ...{ verdict: "allowed", sets: { allowed: [], denied: [], unknown: [] }, path: steps(path), return_path: steps(back) },
    ...{ blockers: [], witness: { allowed: null, denied: null }, missing: [], assumptions: [], error: null },
  },
});

const check = (result: CheckResult, passed = false) => ({ id: "c", title: "", points: 0, max: 1, passed, message: "", result });
const report = (part: Partial<Report>): Report => ({
  ...{ status: "graded", score: 0, max: 1, tasks: [], findings: [], diagnostics: [], hash: "" },
  versions: { content: "", engine: "", variantSeed: 0 },
  ...part,
});
const graded = (...checks: ReturnType<typeof check>[]): Report => report({ tasks: [{ id: "t", title: "", passed: false, checks }] });

describe("the line that a submission is opened at", () => {
  it.each<[name: string, report: Report | null, line: number | null]>([
    ["nothing while it waits", null, null],
    ["nothing where everything passes", graded(check(flow("x"), true)), null],
    ["what stopped the packet", graded(check(flow("a", ""), true), check(flow("arxa"))), 3],
    ["what stopped its reply", graded(check(flow("aa", "x"))), 1],
    ["the last filter that let in what should not get in", graded(check(flow("arar"))), 3],
    ["the attribute that was found", graded(check({ kind: "attribute", component: "c", attribute: "a", found: "1", file: "main.tf", line: 9 })), 9],
    ["nothing where there is no proof", graded(check({ kind: "none" })), null],
    ["the first error of what was not graded", report({ status: "invalid", diagnostics: [errorAt("a", "b"), infoAt("a", "b", { span: at(4) }), errorAt("a", "b", { span: at(7) })] }), 7],
  ])("is %s", (_, given, line) => expect(decidingPlace(given)).toEqual(line === null ? null : { file: "main.tf", line }));
});
