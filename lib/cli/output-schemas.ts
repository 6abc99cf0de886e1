import { z } from "zod";
import type { Result } from "../explain";
import type { Report } from "../labs";

// The forms of what programs read (design.md section 3). The compiler holds them to the engine's own types.

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const span = z.strictObject({ file: z.string(), start: position, end: position });

export const diagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  hint: z.string().nullable(),
  span: span.nullable(),
});

const pair = z.tuple([z.int(), z.int()]);
const protocol = z.union([z.string(), z.int()]);

export const cubeSchema = z.strictObject({
  protocol,
  src: z.array(z.string()),
  dst: z.array(z.string()),
  src_ports: z.array(pair).nullable(),
  dst_ports: z.array(pair).nullable(),
  icmp: z.array(pair).nullable(),
});

const packet = z.strictObject({
  protocol,
  src: z.string(),
  dst: z.string(),
  src_port: z.int().nullable(),
  dst_port: z.int().nullable(),
  icmp: z.strictObject({ type: z.int(), code: z.int() }).nullable(),
});

const kind = z.enum([
  "security_group",
  "network_acl",
  "route_table",
  "internet_gateway",
  "egress_only_internet_gateway",
  "nat_gateway",
  "public_ip",
  "peering",
  "transit_gateway",
  "vpc_endpoint",
  "load_balancer",
  "network_interface",
  "instance",
  "vpc",
]);
const direction = z.enum(["ingress", "egress"]);

const step = z.strictObject({
  component: z.string(),
  kind,
  direction,
  before: packet,
  after: packet,
  action: z.enum(["send", "allow", "deny", "forward", "translate", "drop", "deliver", "unknown"]),
  rule: z.string().nullable(),
  code: z.string(),
  span: span.nullable(),
});

const blocker = z.strictObject({
  code: z.string(),
  component: z.string(),
  kind,
  direction,
  leg: z.enum(["request", "reply"]),
  rule: z.string().nullable(),
  file: z.string().nullable(),
  line: z.int().nullable(),
});

export const resultSchema = z.strictObject({
  verdict: z.enum(["allowed", "denied", "partial", "unknown"]),
  sets: z.strictObject({ allowed: z.array(cubeSchema), denied: z.array(cubeSchema), unknown: z.array(cubeSchema) }),
  path: z.array(step),
  return_path: z.array(step),
  blockers: z.array(blocker),
  witness: z.strictObject({ allowed: packet.nullable(), denied: packet.nullable() }),
  missing: z.array(z.strictObject({ fact: z.string(), component: z.string() })),
  assumptions: z.array(z.strictObject({ component: z.string(), fact: z.string(), value: z.string() })),
  error: diagnosticSchema.nullable(),
}) satisfies z.ZodType<Result, unknown>;

const checkResult = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("flow"), from: z.string(), to: z.string(), result: resultSchema }),
  z.strictObject({
    kind: z.literal("attribute"),
    component: z.string().nullable(),
    attribute: z.string(),
    found: z.string().nullable(),
    file: z.string().nullable(),
    line: z.int().nullable(),
  }),
  z.strictObject({ kind: z.literal("none") }),
]);

const check = z.strictObject({
  id: z.string(),
  title: z.string(),
  points: z.number(),
  max: z.number(),
  passed: z.boolean(),
  message: z.string(),
  result: checkResult,
});

export const reportSchema = z.strictObject({
  status: z.enum(["graded", "invalid", "error"]),
  score: z.number(),
  max: z.number(),
  tasks: z.array(z.strictObject({ id: z.string(), title: z.string(), passed: z.boolean(), checks: z.array(check) })),
  findings: z.array(diagnosticSchema),
  diagnostics: z.array(diagnosticSchema),
  versions: z.strictObject({ content: z.string(), engine: z.string(), variantSeed: z.number() }),
  hash: z.string(),
}) satisfies z.ZodType<Report, unknown>;

