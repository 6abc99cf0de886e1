import type { SourceFile } from "../../source";
import { KEYS } from "./topics/keys";

/** Keys that templates of CloudFormation have at the top too. */
export const OF_TEMPLATES: ReadonlySet<string> = new Set(["Mappings", "Rules"]);

/** A key with a list, in a stream as an item of one. */
const FIRST_LIST = /^\uFEFF?(?:---[ \t]*\r?\n)?(?:- )?([A-Za-z]{1,80}):[ \t]*(?:\r?\n[ \t]*-|\[\])/;
/** Each line of text begins with the list that it is an item of. */
const TEXT = /^\uFEFF?([A-Z]{3,80})\t/;
const TABLE = /^\uFEFF?-{5,}\r?\n\|\s*(?:Describe|Get|List|Search)[A-Z][A-Za-z]*\s*\|/;

const IN_CAPITALS: ReadonlySet<string> = new Set([...KEYS.keys()].map((key) => key.toUpperCase()));

/** What the AWS CLI printed, where it was asked for something else than JSON; null where it looks like nothing of that. */
export function printedOtherwise({ path, text }: SourceFile): "yaml" | "table" | "text" | null {
  if (/\.json$/i.test(path)) return null;
  if (TABLE.test(text)) return "table";
  if (IN_CAPITALS.has(TEXT.exec(text)?.[1] ?? "")) return "text";
  const key = FIRST_LIST.exec(text)?.[1] ?? "";
  return KEYS.has(key) && !OF_TEMPLATES.has(key) ? "yaml" : null;
}
