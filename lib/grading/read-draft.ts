import { resolve } from "node:path";
import { env } from "../env";
import type { Configuration, Format } from "../ingest";
import type { Diagnostic, SourceFile } from "../source";
import { ChildPool } from "./child-pool";
import { tooExpensive } from "./too-expensive";

const CHILDREN = 2;
const WAITING = 20;
const IDLE_SECONDS = 60;

// One per process: Next may load this module more than once.
const KEY = Symbol.for("ringfence.readers");
const registry = globalThis as typeof globalThis & { [KEY]?: ChildPool };

const readers = (): ChildPool => {
  const { BUILD_DIR, GRADING_SECONDS, GRADING_MEMORY_MB } = env();
  return (registry[KEY] ??= new ChildPool({
    file: resolve(BUILD_DIR, "grading-child.cjs"),
    limits: { seconds: GRADING_SECONDS, megabytes: GRADING_MEMORY_MB },
    size: CHILDREN,
    queue: WAITING,
    idleSeconds: IDLE_SECONDS,
  }));
};

/** What a draft says, as far as it can be read; no network where reading was stopped at a limit. */
export interface DraftReading {
  readonly diagnostics: readonly Diagnostic[];
  readonly network: Configuration["network"] | null;
}

/**
 * Reads a draft apart from this process, within the limits of a submission.
 * @throws PoolFullError where too many drafts wait.
 */
export const readDraft = async (format: Format, files: readonly SourceFile[]): Promise<DraftReading> => {
  const ending = await readers().run({ kind: "read", format, files });
  if (ending.kind === "done") return ending.result;
  if (ending.kind === "too-expensive") return { diagnostics: [tooExpensive(ending.limit)], network: null };
  throw new Error(ending.message);
};

/** Ends the readers, for processes that end. */
export const closeReaders = (): void => {
  registry[KEY]?.close();
  delete registry[KEY];
};
