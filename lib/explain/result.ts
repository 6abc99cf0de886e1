import type { ComponentKind, Action } from "../trace";
import type { ResourceId } from "../model";
import type { Diagnostic, Span } from "../source";

/**
 * An answer as plain JSON (design.md section 3, "Result"): addresses and prefixes are spelled, nothing is a class.
 * It is what the command line prints, reports store and the interface draws.
 */
export interface Result {
  readonly verdict: Verdict;
  readonly sets: { readonly allowed: readonly CubeJson[]; readonly denied: readonly CubeJson[]; readonly unknown: readonly CubeJson[] };
  readonly path: readonly StepJson[];
  readonly return_path: readonly StepJson[];
  /** In the order of the path: request first, then reply. */
  readonly blockers: readonly Blocker[];
  readonly witness: { readonly allowed: PacketJson | null; readonly denied: PacketJson | null };
  readonly missing: readonly { readonly fact: string; readonly component: ResourceId }[];
  readonly assumptions: readonly Assumption[];
  readonly error: Diagnostic | null;
}

export type Verdict = "allowed" | "denied" | "partial" | "unknown";

/** `protocol` is a lower-case name (`tcp`, `udp`, `icmp`, `icmpv6`), a number, or `A-B` for a range of numbers. */
export interface CubeJson {
  readonly protocol: string | number;
  readonly src: readonly string[];
  readonly dst: readonly string[];
  readonly src_ports: readonly (readonly [number, number])[] | null;
  readonly dst_ports: readonly (readonly [number, number])[] | null;
  /** Pairs of type and code; -1 stands for every value. */
  readonly icmp: readonly (readonly [number, number])[] | null;
}

export interface PacketJson {
  readonly protocol: string | number;
  readonly src: string;
  readonly dst: string;
  readonly src_port: number | null;
  readonly dst_port: number | null;
  readonly icmp: { readonly type: number; readonly code: number } | null;
}

export interface StepJson {
  readonly component: ResourceId;
  readonly kind: ComponentKind;
  readonly direction: "ingress" | "egress";
  readonly before: PacketJson;
  readonly after: PacketJson;
  readonly action: Action;
  readonly rule: string | null;
  readonly code: string;
  readonly span: Span | null;
}

export interface Blocker {
  readonly code: string;
  readonly component: ResourceId;
  readonly kind: ComponentKind;
  readonly direction: "ingress" | "egress";
  /** Whether it stops the request or the reply to it. */
  readonly leg: "request" | "reply";
  readonly rule: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** A value that the answer chose because the configuration leaves it to AWS; the verdict does not depend on it. */
export interface Assumption {
  readonly component: ResourceId;
  /** "private address" or "public address". */
  readonly fact: string;
  readonly value: string;
}
