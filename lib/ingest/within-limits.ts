import { errorAt, fileSpan, type Diagnostic, type SourceFile } from "../source";
import type { IngestLimits } from "./read";

/** The files that may be read, and a diagnostic for each limit that the others pass (design.md section 3). */
export function withinLimits(files: readonly SourceFile[], limits: IngestLimits): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const kept: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let total = 0;
  for (const file of files) {
    const bytes = utf8Length(file.text);
    total += bytes;
    const problem = kept.length >= limits.files ? tooMany(file, limits) : bytes > limits.fileBytes ? tooLarge(file, limits) : null;
    if (total > limits.totalBytes) return { files: kept, diagnostics: [...diagnostics, tooMuch(file, limits)] };
    if (problem === null) kept.push(file);
    else diagnostics.push(problem);
    if (problem?.code === "too-many-files") break;
  }
  return { files: kept, diagnostics };
}

const spell = (bytes: number): string => (bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MiB` : `${bytes} bytes`);

const tooMany = ({ path }: SourceFile, { files }: IngestLimits): Diagnostic =>
  errorAt("too-many-files", `There are more than ${files} files: ${path} and those after it are not read.`, {
    hint: "Leave out what belongs to no configuration.",
    span: fileSpan(path),
  });

const tooLarge = ({ path }: SourceFile, { fileBytes }: IngestLimits): Diagnostic =>
  errorAt("file-too-large", `${path} is larger than ${spell(fileBytes)}, and is not read.`, {
    hint: "Split the file, or leave out what is not needed.",
    span: fileSpan(path),
  });

const tooMuch = ({ path }: SourceFile, { totalBytes }: IngestLimits): Diagnostic =>
  errorAt("input-too-large", `The files up to ${path} are larger than ${spell(totalBytes)} in all: the rest is not read.`, {
    hint: "Leave out what is not needed.",
    span: fileSpan(path),
  });

/** Bytes that the text takes as UTF-8, without encoding it. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
