import { z } from "zod";
import { FORMATS } from "../ingest";
import { checkSchema } from "./checks";
import { paramsSchema } from "./params";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "takes lower-case words joined by hyphens");
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, "takes lower-case letters, digits and underscores");
const sentence = z.string().min(1).max(300);

/** A resource of the lab, as each format addresses it. Checks, locks and services name actors only. */
const actor = z.partialRecord(z.enum(FORMATS), z.string().min(1)).refine((formats) => Object.keys(formats).length > 0, "names no resource");

/** What must stay as the starter has it: a whole resource, or some of its attributes. */
const lock = z.union([
  name.transform((one) => ({ actor: one })),
  z.strictObject({ actor: name, attributes: z.array(z.string()).min(1).optional() }),
]);

const service = z.strictObject({
  actor: name,
  protocol: z.enum(["tcp", "udp"]),
  port: z.number().int().min(1).max(65_535),
  program: z.string().min(1).max(60),
});

const task = z.strictObject({ id: slug, title: z.string().min(1).max(160), checks: z.array(checkSchema).min(1) });

/** `lab.yaml` (design.md section 4). */
export const labSchema = z.strictObject({
  /** Never changes, whatever else does. */
  id: z.uuid(),
  title: z.string().min(1).max(120),
  summary: sentence,
  difficulty: z.enum(["beginner", "intermediate", "advanced"]),
  minutes: z.number().int().min(1).max(240),
  objectives: z.array(sentence).min(1).max(6),
  /** Lessons to read first. */
  prerequisites: z.array(slug).default([]),
  formats: z.array(z.enum(FORMATS)).min(1),
  params: paramsSchema.default({}),
  actors: z.record(name, actor),
  /** What listens where, for the terminal. It decides no verdict. */
  services: z.array(service).default([]),
  locked: z.array(lock).default([]),
  /** The checks that the starter fails: all of them, and no other. */
  starter: z.strictObject({ fails: z.array(slug).min(1) }),
  tasks: z.array(task).min(1).max(12),
});

/** `mistakes/<name>/mistake.yaml`: a misconception and exactly the checks that it fails. */
export const mistakeSchema = z.strictObject({ title: sentence, fails: z.array(slug).min(1) });

export type LabSpec = z.infer<typeof labSchema>;

/** The JSON Schema of `lab.yaml`, for editors. */
export const labJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(labSchema, { io: "input" });

export const checksOf = (spec: LabSpec) => spec.tasks.flatMap((t) => t.checks);
