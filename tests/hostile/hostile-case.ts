import { COMMAND_LINE_LIMITS, decodeFile, readConfiguration, SUBMISSION_LIMITS, type Format } from "../../lib/ingest";
import type { Diagnostic, SourceFile } from "../../lib/source";

/** A text that wants to crash, hang or fill the reader, or to reach what it may not. */
export interface HostileCase {
  readonly name: string;
  readonly format: Format;
  /** Made when it is needed: some have eight megabytes. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  /** One of these is told; without them any diagnostic will do. */
  readonly codes?: readonly string[];
  /** Read within the limits of the command line and not within those of a submission. */
  readonly large?: true;
  /** It looks hostile and is read: nothing needs to be told. */
  readonly harmless?: true;
}

/** What is said of it. Files that are no text end where every file is decoded. */
export function read({ format, files, large }: HostileCase): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const texts: SourceFile[] = [];
  for (const [path, content] of Object.entries(files())) {
    const decoded = typeof content === "string" ? { path, text: content } : decodeFile(path, content);
    if ("code" in decoded) diagnostics.push(decoded);
    else texts.push(decoded);
  }
  const limits = large ? COMMAND_LINE_LIMITS : SUBMISSION_LIMITS;
  return [...diagnostics, ...readConfiguration(texts, { format, limits }).diagnostics];
}

export const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** `open` so many times, then `inner`, then `close` as often. */
export const nested = (depth: number, open: string, inner: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth);

export const MEGABYTES_8 = 8 << 20;
/** Names that mean something to every object. */
export const NAMES_OF_OBJECTS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"] as const;
