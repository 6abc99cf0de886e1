import { resolve } from "node:path";
import { env } from "../env";
import type { Configuration, Format } from "../ingest";
import type { Diagnostic, SourceFile } from "../source";
import { ChildPool } from "./child-pool";
import { tooExpensive } from "./too-expensive";
import { SUPERSEDED, Turns } from "./turns";

const CHILDREN = 2;
const IDLE_SECONDS = 60;
/** Each text that waits is held in memory: up to 1 MiB of content. */
const WAITING = { waiting: 40, perPerson: 8 };

interface Readers {
  readonly pool: ChildPool;
  readonly turns: Turns;
}

// One per process: Next may load this module more than once.
const KEY = Symbol.for("ringfence.readers");
const registry = globalThis as typeof globalThis & { [KEY]?: Readers };

const startPool = (): ChildPool => {
  const { BUILD_DIR, GRADING_SECONDS, GRADING_MEMORY_MB } = env();
  return new ChildPool({
    file: resolve(BUILD_DIR, "grading-child.cjs"),
    limits: { seconds: GRADING_SECONDS, megabytes: GRADING_MEMORY_MB },
    size: CHILDREN,
    // Nobody comes to the children but by turns.
    queue: 0,
    idleSeconds: IDLE_SECONDS,
  });
};

const readers = (): Readers => (registry[KEY] ??= { pool: startPool(), turns: new Turns({ atOnce: CHILDREN, ...WAITING }) });

/** What a draft says, as far as it can be read; no network where reading was stopped at a limit. */
export interface DraftReading {
  readonly diagnostics: readonly Diagnostic[];
  readonly network: Configuration["network"] | null;
}

export interface Written {
  readonly format: Format;
  readonly files: readonly SourceFile[];
}

const read = async ({ format, files }: Written): Promise<DraftReading> => {
  const ending = await readers().pool.run({ kind: "read", format, files });
  if (ending.kind === "done") return ending.result;
  if (ending.kind === "too-expensive") return { diagnostics: [tooExpensive(ending.limit)], network: null };
  throw new Error(ending.message);
};

/**
 * Reads a draft apart from this process, within the limits of a submission. One person has one text read at a time,
 * and of what comes meanwhile only the newest: null for an older one, which nobody waits for any more.
 * @throws TurnsFullError where too many drafts wait.
 */
export const readDraft = async (person: string, draft: Written): Promise<DraftReading | null> => {
  const end = await readers().turns.takeNewest(person, () => read(draft));
  return end === SUPERSEDED ? null : end;
};

/** Reads a text that stays as it is, as a draft is read: it waits for its turn. @throws TurnsFullError */
export const readHandedIn = (person: string, handedIn: Written): Promise<DraftReading> =>
  readers().turns.take(person, () => read(handedIn));

/** Ends the readers, for processes that end. */
export const closeReaders = (): void => {
  registry[KEY]?.pool.close();
  delete registry[KEY];
};
