import type { SourceFile } from "@/lib/source";

/** A file that was handed in, as far as its page carries it. */
export interface FileHead {
  readonly path: string;
  /** The beginning of the text, or all of it. */
  readonly text: string;
  readonly isWhole: boolean;
  /** Of the whole file. A newline at its end begins no further line. */
  readonly lines: number;
  /** Where the whole file is had from. */
  readonly url: string;
}

/**
 * What a page carries of all its files together, however much was handed in: more than a person writes for a lab.
 * A page holds each line as an element, and the text twice: once to show and once for the viewer.
 */
export const CARRIED = { characters: 64 * 1024, lines: 2000 } as const;

/** The files in their order. The page carries `first`, the one that is opened, before all others. */
export function headsOf(files: readonly SourceFile[], first: string, urlOf: (path: string) => string): FileHead[] {
  const left = { ...CARRIED } as { characters: number; lines: number };
  const heads = new Map<string, FileHead>();
  for (const { path, text } of [...files].sort((a, b) => Number(b.path === first) - Number(a.path === first))) {
    const head = beginning(text, left);
    left.characters -= head.length;
    left.lines -= countLines(head);
    heads.set(path, { path, text: head, isWhole: head.length === text.length, lines: countLines(text), url: urlOf(path) });
  }
  return files.flatMap(({ path }) => heads.get(path) ?? []);
}

/** Whole lines, as many as there is room for; of a first line that is longer, what there is room for. */
function beginning(text: string, { characters, lines }: { readonly characters: number; readonly lines: number }): string {
  let end = 0;
  for (let line = 0; line < lines && end < text.length; line++) {
    const next = text.indexOf("\n", end) + 1 || text.length;
    if (next > characters) return text.slice(0, line === 0 ? wholeCharacters(text, characters) : end);
    end = next;
  }
  return text.slice(0, end);
}

/** Never half of a surrogate pair. */
const wholeCharacters = (text: string, end: number): number => (/[\ud800-\udbff]/.test(text.charAt(end - 1)) ? Math.max(0, end - 1) : end);

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return text === "" || text.endsWith("\n") ? lines : lines + 1;
}
