import type { Json } from "../../model";
import { isObject } from "./json";

/** What policies call their own parts (IAM User Guide, "Grammar of the IAM JSON policy language"). */
const PARTS: ReadonlyMap<string, string> = new Map(
  [
    ...["Version", "Id", "Statement", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"],
    ...["Condition", "AWS", "Service", "Federated", "CanonicalUser"],
  ].map((part) => [part.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase(), part]),
);

/** A policy as it is written, from one whose parts have been spelled in snake_case; conditions keep their own keys. */
export function documentOf(value: Json, isCondition = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => documentOf(item, isCondition));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [nameOf(name, isCondition), documentOf(inner, name === "condition")]));
}

/** Operators of conditions are in Pascal case: `string_equals` is `StringEquals`. */
const nameOf = (name: string, isCondition: boolean): string =>
  isCondition ? name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()) : (PARTS.get(name) ?? name);
