import { z } from "zod";
import type { Query } from "../explain";
import { errorAt, type Diagnostic } from "../source";
import { fileOf } from "./file-system";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";

const port = z.int().min(0).max(65_535);

const range = z
  .string()
  .regex(/^\d{1,5}-\d{1,5}$/, { error: 'a port, or a range such as "1024-65535"' })
  .transform((text) => text.split("-").map(Number) as [number, number])
  .refine(([first, last]) => first <= last && last <= 65_535, { error: "a range that ascends, up to 65535" });

const query = z.strictObject({
  from: z.string(),
  to: z.string(),
  protocol: z.union([z.string(), z.int()]).default("tcp"),
  port: z.union([port, range]).optional(),
  src_port: z.union([port, range]).optional(),
  icmp_type: z.int().min(0).max(255).optional(),
  icmp_code: z.int().min(0).max(255).optional(),
  ip_version: z.union([z.literal(4), z.literal(6)]).optional(),
  to_address: z.string().optional(),
  one_way: z.boolean().optional(),
});

const file = z.strictObject({ queries: z.array(z.unknown()) });

/** A question, or what is wrong with it: the others are answered all the same. */
export type ReadQuery = { readonly query: Query } | { readonly error: Diagnostic };

/** The questions of `--queries FILE`, in order. */
export function readQueries(path: string, terminal: Terminal): ReadQuery[] {
  const parsed = file.safeParse(json(path, text(path, terminal)));
  if (parsed.success) return parsed.data.queries.map((given, at) => readQuery(given, at, path));
  const [issue] = parsed.error.issues;
  throw new UsageError(`Change ${place(issue?.path ?? [])} in "${path}": ${issue?.message ?? "it has another form"}. The form is {"queries":[{"from":E,"to":E,"protocol":"tcp","port":N}]}.`);
}

function readQuery(given: unknown, at: number, path: string): ReadQuery {
  const parsed = query.safeParse(given);
  if (parsed.success) return { query: withoutUndefined(parsed.data) };
  const [issue] = parsed.error.issues;
  const where = place(["queries", at, ...(issue?.path ?? [])]);
  const hint = 'Write {"from":E,"to":E,"protocol":"tcp","port":N}.';
  return { error: errorAt("bad-query", `Change ${where} in "${path}": ${issue?.message ?? "it has another form"}.`, { hint }) };
}

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? "the top" : path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i === 0 ? "" : "."}${String(part)}`)).join("");

const withoutUndefined = (given: z.infer<typeof query>): Query =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Query;

const text = (path: string, terminal: Terminal): string => (path === "-" ? terminal.readInput() : fileOf("queries", path));

function json(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UsageError(`"${path}" has to be JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
