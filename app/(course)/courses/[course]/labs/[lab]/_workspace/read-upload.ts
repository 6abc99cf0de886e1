import { SUBMISSION_LIMITS } from "@/lib/ingest";
import type { SourceFile } from "@/lib/source";

export type Upload = { readonly kind: "read"; readonly file: SourceFile } | { readonly kind: "refused"; readonly message: string };

const KEPT = "The draft stays as it is.";
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** A file that the learner chose or dropped, as text of the submission; or why it can not be. */
export function readUpload(name: string, bytes: Uint8Array): Upload {
  if (bytes.byteLength > SUBMISSION_LIMITS.fileBytes)
    return refused(`Choose a file of at most ${mebibytes(SUBMISSION_LIMITS.fileBytes)}: ${name} has ${mebibytes(bytes.byteLength)}. ${KEPT}`);
  const text = decoded(bytes);
  if (text === null) return refused(`Choose a text file: ${name} holds bytes that are not UTF-8 text. ${KEPT}`);
  return { kind: "read", file: { path: pathFor(name), text: text.replaceAll("\r\n", "\n") } };
}

const refused = (message: string): Upload => ({ kind: "refused", message });

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** A plain name that ends in `.tf`: what a submission's file is called. */
const pathFor = (name: string): string => {
  const plain = name.replaceAll(/[^\w.-]+/g, "_").replace(/^\.+/, "") || "main";
  return plain.endsWith(".tf") ? plain : `${plain.replace(/\.\w+$/, "")}.tf`;
};
