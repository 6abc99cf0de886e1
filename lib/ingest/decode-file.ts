import { errorAt, fileSpan, type Diagnostic, type SourceFile } from "../source";

const LINE_FEED = 0x0a;

/** The text of a file, without its byte order mark; a diagnostic for what is no UTF-8 text, or holds a null byte. */
export function decodeFile(path: string, bytes: Uint8Array): SourceFile | Diagnostic {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refused("file-utf-16", `${path} is encoded as UTF-16: configurations are UTF-8.`, "Save the file as UTF-8.", path);
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const where = `a null byte in line ${lineOf(bytes, zero)}`;
    return refused("file-binary", `${path} has ${where}: it is no text.`, "Leave the file out, or save it as UTF-8 text.", path);
  }
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return refused("file-not-utf-8", `${path} is not valid UTF-8 (${firstInvalid(bytes)}).`, "Save the file as UTF-8.", path);
  }
}

const startsWith = (bytes: Uint8Array, first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;

const refused = (code: string, message: string, hint: string, path: string): Diagnostic =>
  errorAt(code, message, { hint, span: fileSpan(path) });

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === LINE_FEED) line++;
  return line;
}

/** The first line that does not decode by itself: a sequence of UTF-8 never holds a line feed. */
function firstInvalid(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return `line ${line}`;
    }
    start = end + 1;
  }
  return "at its end";
}
