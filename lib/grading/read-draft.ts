import { resolve } from "node:path";
import { env } from "../env";
import type { Configuration, Format } from "../ingest";
import type { SourceFile } from "../source";
import type { Ending } from "./child-process";
import { ChildPool } from "./child-pool";

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

/**
 * Reads a draft apart from this process, within the limits of a submission.
 * @throws PoolFullError where too many drafts wait.
 */
export const readDraft = (format: Format, files: readonly SourceFile[]): Promise<Ending<Configuration>> => readers().run({ kind: "read", format, files });

/** Ends the readers, for processes that end. */
export const closeReaders = (): void => {
  registry[KEY]?.close();
  delete registry[KEY];
};
