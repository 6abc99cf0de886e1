import type { Span } from "../../../source";
import type { TemplateNode } from "./node";

const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * What an unquoted scalar of YAML means. `yes`, `on` and the like are texts; so is a number that would lose digits as
 * one: `0123`, `1.10`, an account's twelve digits with a zero in front.
 */
export function plainScalar(text: string, span: Span): TemplateNode {
  if (NULL.test(text)) return { kind: "null", span };
  if (TRUE.test(text) || FALSE.test(text)) return { kind: "bool", value: TRUE.test(text), span };
  if (NUMBER.test(text) && String(Number(text)) === text) return { kind: "number", value: Number(text), span };
  return { kind: "text", value: text, span };
}
