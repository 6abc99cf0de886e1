import type { Value } from "../../../terraform/evaluate/value";
import type { TemplateNode } from "../../syntax";
import { subParts } from "../../syntax";
import { plainText, type Call, type Intrinsic } from "../call";
import { attributeOf, refTo } from "./references";

/** A part of a text, with its value, takes so much more memory than an element of a list. */
const UNITS_PER_PART = 8;

/** `Fn::Sub`: a text with insertions, with or without values of its own for some of them. */
export const sub: Intrinsic = (argument, call) => {
  const [template, values] = argument.kind === "list" ? argument.items : [argument];
  const isPair = argument.kind !== "list" || (argument.items.length === 2 && values?.kind === "map");
  if (template?.kind !== "text" || !isPair) {
    return call.fail("takes a text, or a list of a text and a map of values", 'Write `!Sub "${Vpc}-subnet"`.', argument.span);
  }
  const parts: (Value | undefined)[] = [];
  for (const part of subParts(template.value)) {
    call.scope.meter.hold(UNITS_PER_PART, call.span);
    parts.push("text" in part ? call.text(part.text) : inserted(part.name, values, call));
  }
  return joined(parts, "", call);
};

function inserted(name: string, values: TemplateNode | undefined, call: Call): Value | undefined {
  const own = values?.kind === "map" ? values.entries.get(name)?.value : undefined;
  if (own !== undefined) return call.evaluate(own);
  const at = name.indexOf(".");
  return at === -1 ? refTo(name, call) : attributeOf(name.slice(0, at), name.slice(at + 1), call);
}

function unknownText(parts: readonly Value[], between: string, call: Call): Value {
  const value = call.derived(parts);
  call.scope.joins.note(value, { between, parts });
  return value;
}

/** The values as one text; a single one that is not known stays what it is. */
export function joined(values: readonly (Value | undefined)[], between: string, call: Call): Value {
  const given = values.filter((value) => value !== undefined);
  const [only] = given;
  if (given.length === 1 && only?.kind === "unknown") return only;
  const unknown = given.filter(({ kind }) => kind === "unknown");
  if (unknown.length > 0) return unknownText(given, between, call);
  const texts: string[] = [];
  let length = 0;
  for (const value of given) {
    const part = plainText(value);
    if (part === null) return call.fail("joins texts, and one of its values is a list or a map", "Choose one element with `Fn::Select`, or join the list first.");
    length += part.length + between.length;
    call.scope.meter.text(length, call.span, part.length + between.length);
    texts.push(part);
  }
  return { kind: "string", value: texts.join(between), span: call.span };
}
