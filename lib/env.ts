import { availableParallelism } from "node:os";
import { z } from "zod";

/** Settings come from the environment and from nowhere else. `.env.example` has a line for each. */

const whole = (from: number, to: number) =>
  z.coerce
    .number({ error: `a whole number from ${from} to ${to}` })
    .int({ error: `a whole number from ${from} to ${to}` })
    .min(from, { error: `a whole number from ${from} to ${to}` })
    .max(to, { error: `a whole number from ${from} to ${to}` });

const flag = z.enum(["true", "false", "1", "0"], { error: "true or false" }).transform((text) => text === "true" || text === "1");

const address = (protocols: readonly string[], wanted: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: wanted });

/** `POINTS/SECONDS`: so many tries in so many seconds. */
const rate = z
  .string()
  .regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/, { error: "tries and seconds as in 10/900" })
  .transform((text) => {
    const [points, seconds] = text.split("/").map(Number) as [number, number];
    return { points, seconds };
  });

const settings = z.object({
  /** Where the site listens. Without a PORT the first free one from 3000 is taken. */
  PORT: whole(1, 65_535).optional(),
  HOST: z.string().default("0.0.0.0"),
  /** A PostgreSQL to use in place of the embedded one. */
  DATABASE_URL: address(["postgres:", "postgresql:"], "an address as in postgresql://user:password@host:5432/database").optional(),
  /** Connections that each process may hold. */
  DATABASE_POOL: whole(1, 100).default(10),
  /** The embedded database and the secrets made at first start. */
  DATA_DIR: z.string().default(".data"),
  CONTENT_DIR: z.string().default("content"),
  /** The address that browsers use, where a proxy stands before the site. */
  NEXTAUTH_URL: address(["http:", "https:"], "an address as in https://ringfence.example.org").optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: "at least 32 random characters" }).optional(),
  /** A proxy in front sets X-Forwarded-For and X-Forwarded-Host; without it they are anybody's word. */
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], { error: "fatal, error, warn, info, debug, trace or silent" }).default("warn"),
  GRADING_THREADS: whole(1, 64).default(Math.max(1, Math.min(4, availableParallelism() - 1))),
  /** Processor time in seconds that one submission may take. */
  GRADING_SECONDS: whole(1, 600).default(10),
  GRADING_MEMORY_MB: whole(32, 8192).default(256),
  SIGN_IN_RATE: rate.prefault("10/900"),
  /** Failed tries from one address at all accounts together that were not signed in to from there before. */
  SIGN_IN_ADDRESS_RATE: rate.prefault("100/900"),
  /** Failed tries at one account, from all addresses together where nobody signed in to it before. */
  SIGN_IN_ACCOUNT_RATE: rate.prefault("30/900"),
  // A class of 25 signs up in one lesson, from one address and not always at the first try.
  SIGN_UP_RATE: rate.prefault("100/3600"),
  /** Changing requests of one person: drafts, answers, submissions. */
  WRITE_RATE: rate.prefault("300/60"),
  /** Where Next builds to. */
  NEXT_DIST_DIR: z.string().default(".next"),
  /** Where the bundles of the grading process are written. */
  BUILD_DIR: z.string().default(".build"),
});

export type Settings = z.infer<typeof settings>;

/** Every bad setting in one message: its name, its value and the way out. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const SECRET = new Set(["NEXTAUTH_SECRET", "DATABASE_URL"]);

const complaint = (name: string, value: string | undefined, wanted: string): string => {
  const shown = SECRET.has(name) ? "the given value (not shown: it is secret)" : JSON.stringify(value);
  return `  ${name}: give ${wanted}, in place of ${shown}, or unset it for the default.`;
};

/** @throws SettingsError */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const read = settings.safeParse(given);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => complaint(String(issue.path[0]), given[String(issue.path[0])], issue.message));
  throw new SettingsError(`Change these settings (.env.example lists all):\n${lines.join("\n")}`);
};

let known: Settings | undefined;

/** The settings of this process, read once. */
export const env = (): Settings => (known ??= readSettings(process.env));

/** Settings that a start decides by itself, as the port: told to this process and to those that it starts. */
export const settle = (decided: Partial<Record<keyof Settings, string>>): void => {
  Object.assign(process.env, decided);
  known = undefined;
};
