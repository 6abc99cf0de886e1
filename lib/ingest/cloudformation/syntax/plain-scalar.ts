import type { Span } from "../../../source";
import type { TemplateNode } from "./node";

const NULL = /^(?:~|null|Null|NULL)?$/;
/** YAML 1.1, which CloudFormation reads (User Guide, "Template formats"), without single letters, which it leaves alone. */
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * What an unquoted scalar of YAML means. A number that would lose digits as one is a text: `0123`, `1.10`, an account's
 * twelve digits with a zero in front.
 */
export function plainScalar(text: string, span: Span): TemplateNode {
  if (NULL.test(text)) return { kind: "null", span };
  if (TRUE.test(text) || FALSE.test(text)) return { kind: "bool", value: TRUE.test(text), written: text, span };
  if (NUMBER.test(text) && String(Number(text)) === text) return { kind: "number", value: Number(text), span };
  return { kind: "text", value: text, span };
}
