import { refuse } from "@/lib/auth";
import type { SourceFile } from "@/lib/source";

/** RFC 8187: what a header may not hold of a name is spelled in UTF-8. */
const inHeader = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** One of the files as plain text to keep: anybody may have written it, so that no browser shows it as a page of ours. @throws Refusal not-found */
export function textFile(files: readonly SourceFile[], path: string): Response {
  const { text } = files.find((file) => file.path === path) ?? refuse("not-found", "Check the address: there is no such file.");
  const name = path.split("/").at(-1) ?? path;
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Disposition": `attachment; filename*=UTF-8''${inHeader(name)}` },
  });
}
