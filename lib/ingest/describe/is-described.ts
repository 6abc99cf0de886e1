import type { SourceFile } from "../../source";
import { OF_TEMPLATES } from "./printed-otherwise";
import { KEYS } from "./topics/keys";

const FIRST_KEY = /^\uFEFF?\s*\{\s*"([^"\\]{1,80})"/;

/** Whether a file is output of the AWS CLI, by its first top-level key. */
export function isDescribed({ text }: SourceFile): boolean {
  const key = FIRST_KEY.exec(text)?.[1];
  return key !== undefined && KEYS.has(key) && !OF_TEMPLATES.has(key);
}
