import { z } from "zod";
import { questionSchema } from "../lessons";
import { trafficListSchema } from "./traffic";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "takes lower-case words joined by hyphens");
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, "takes lower-case letters, digits and underscores");

/** What every check has. `hints` are shown one after the other, on request; `message` stands before the evidence of a failure. */
const common = {
  id,
  title: z.string().min(1).max(160),
  points: z.number().int().min(1).max(100),
  hints: z.array(z.string().min(1).max(400)).max(5).default([]),
  message: z.string().min(1).max(300).optional(),
  /** A hidden check counts, and a learner sees no more of it than that. */
  hidden: z.boolean().default(false),
};

/** An actor, `internet`, `internet:CIDR` or `ip:ADDRESS`. `anywhere` (as a source) is the internet and every other instance. */
const endpoint = z.string().min(1).max(200);
const sources = z.union([endpoint.transform((one) => [one]), z.array(endpoint).min(1)]);
const asked = {
  ip_version: z.union([z.literal(4), z.literal(6)]).optional(),
  to_address: z.string().optional(),
  one_way: z.boolean().optional(),
};

const reach = z.strictObject({
  ...common,
  kind: z.literal("reach"),
  from: endpoint,
  to: endpoint,
  traffic: trafficListSchema,
  expect: z.enum(["allowed", "denied"]),
  ...asked,
});

/** What reaches `to` from `from`, over every protocol, port and source address: exactly this, or at most this. */
const only = z.strictObject({
  ...common,
  kind: z.literal("only"),
  from: sources,
  to: endpoint,
  exactly: trafficListSchema.optional(),
  at_most: trafficListSchema.optional(),
  ...asked,
});

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** `{actor: NAME}` stands for that actor's resource. */
const value = z.union([scalar, z.strictObject({ actor: name })]);
const assertion = z.union([
  z.strictObject({ attribute: z.string(), equals: value }),
  z.strictObject({ attribute: z.string(), one_of: z.array(value).min(1) }),
  z.strictObject({ attribute: z.string(), includes: value }),
  z.strictObject({ attribute: z.string(), excludes: value }),
  z.strictObject({ attribute: z.string(), present: z.boolean() }),
]);
const resource = z.strictObject({ ...common, kind: z.literal("resource"), actor: name, assert: z.array(assertion).min(1) });

const bounds = {
  exactly: z.number().int().min(0).optional(),
  at_least: z.number().int().min(0).optional(),
  at_most: z.number().int().min(0).optional(),
};
const structure = z.strictObject({
  ...common,
  kind: z.literal("structure"),
  counts: z.array(z.strictObject({ resource: z.string(), where: z.record(z.string(), scalar).default({}), ...bounds })).default([]),
  zones: z.array(z.strictObject({ resource: z.string(), where: z.record(z.string(), scalar).default({}), ...bounds })).default([]),
  sizes: z.array(z.strictObject({ resource: z.string(), where: z.record(z.string(), scalar).default({}), ...bounds })).default([]),
});
const lint = z.strictObject({ ...common, kind: z.literal("lint"), codes: z.array(z.string()).min(1) });
const patchable = z.strictObject({ ...common, kind: z.literal("patchable"), actor: name });
const answer = z.strictObject({ ...common, kind: z.literal("answer"), question: questionSchema });

export const checkSchema = z
  .discriminatedUnion("kind", [reach, only, resource, structure, lint, patchable, answer])
  .refine((check) => check.kind !== "only" || (check.exactly === undefined) !== (check.at_most === undefined), {
    message: "takes either `exactly` or `at_most`",
  });

export type Check = z.infer<typeof checkSchema>;
export type ReachCheck = Extract<Check, { kind: "reach" }>;
export type OnlyCheck = Extract<Check, { kind: "only" }>;
export type ResourceCheck = Extract<Check, { kind: "resource" }>;
export type Assertion = ResourceCheck["assert"][number];

/** The kinds that are graded. The others may be written; a lab that uses one is refused. */
export const GRADED_KINDS = ["reach", "only", "resource"] as const;
export type GradedCheck = ReachCheck | OnlyCheck | ResourceCheck;
export const isGraded = (check: Check): check is GradedCheck => (GRADED_KINDS as readonly string[]).includes(check.kind);
