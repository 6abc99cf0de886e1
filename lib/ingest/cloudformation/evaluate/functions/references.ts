import { errorAt } from "../../../../source";
import { derived, failed, isUnknown, meanHint, unknownAttribute, unknownBecause, type Value } from "../../../terraform/evaluate/value";
import { callOf, type TemplateNode } from "../../syntax";
import { attributesOf } from "../../lower";
import { plainText, type Call, type Intrinsic } from "../call";

/** `Ref`: the value of a parameter, or what AWS calls a resource. Names that nothing declares have been reported. */
export const ref: Intrinsic = (argument, call) => {
  if (callOf(argument) !== null) return refToAnswer(argument, call);
  const name = argument.kind === "text" ? argument.value : null;
  if (name === null) return call.fail("takes the name of a parameter or resource", "Write the name as a text: `!Ref Vpc`.", argument.span);
  return name === "AWS::NoValue" ? undefined : refTo(name, call);
};

/** With the extensions of the language a function may answer the name; no declaration has been looked for before. */
function refToAnswer(argument: TemplateNode, call: Call): Value | undefined {
  const { scope, span } = call;
  if (!scope.extended) return call.fail("takes the name of a parameter or resource", "Write the name as a text, or add `Transform: AWS::LanguageExtensions`.", argument.span);
  const answer = call.evaluate(argument);
  if (answer !== undefined && isUnknown(answer)) return call.derived([answer]);
  const name = plainText(answer);
  if (name === null) return call.fail("takes the name of a parameter or resource", "Let the function within it answer a name.", argument.span);
  if (name === "AWS::NoValue") return undefined;
  if (scope.parameter(name, span, scope.deciding) !== undefined || scope.transformed || scope.resource(name) !== undefined) return refTo(name, call);
  return call.missing(`There is no parameter or resource \`${name.slice(0, 100)}\` in this template.`, "Declare it, or correct what answers its name.");
}

/** The value of `Ref` with this name: `Fn::Sub` asks for it too. */
export function refTo(name: string, call: Call): Value {
  const { scope, span } = call;
  return scope.parameter(name, span, scope.deciding) ?? attributeOf(name, "Ref", call);
}

/** `Fn::GetAtt`, as `Vpc.CidrBlock` or as a list of the two. */
export const getAtt: Intrinsic = (argument, call) => {
  const named = argument.kind === "text" ? [argument.value] : argument.kind === "list" ? argument.items.map((item) => plainText(call.evaluate(item))) : [];
  const spelled = named.includes(null) ? "" : named.join(".");
  const at = spelled.indexOf(".");
  if (at < 1 || at === spelled.length - 1) {
    if (argument.kind === "list" && named.length === 2 && named[1] === null) return failed(call.span);
    return call.fail("takes the name of a resource and of its attribute", "Write `!GetAtt Vpc.CidrBlock`.", argument.span);
  }
  return attributeOf(spelled.slice(0, at), spelled.slice(at + 1), call);
};

/**
 * An attribute of a resource: where a property of the same name is written, its value (`CidrBlock` of a VPC), else what
 * only AWS knows.
 */
export function attributeOf(id: string, attribute: string, call: Call): Value {
  const { scope, span } = call;
  const resource = scope.resource(id);
  if (resource === undefined) return scope.transformed ? unknownBecause(`a transform may make ${id}`, span) : failed(span);
  if (resource.kind === "left-out") {
    const hint = `Refer to it within \`Fn::If\` with the condition \`${resource.condition}\`, or make it always.`;
    return call.missing(`There is no \`${id}\`: its condition \`${resource.condition}\` does not hold.`, hint);
  }
  if (attribute !== "Ref" && !hasAttribute(resource.type, attribute)) return noAttribute(id, resource.type, attribute, call);
  const unknown = unknownAttribute(resource.address, attribute, span);
  scope.joins.noteAttribute(unknown);
  if (resource.kind === "uncertain") return derived(`whether there is ${id} depends on a condition that is not known`, [unknown], span, scope.meter);
  const written = resource.properties?.get(attribute);
  return written === undefined || isUnknown(written) || written.kind === "null" ? unknown : { ...written, span };
}

/** Of a type that is not read nobody here knows its attributes. */
function hasAttribute(type: string, attribute: string): boolean {
  return attributesOf(type)?.has(attribute) ?? true;
}

function noAttribute(id: string, type: string, attribute: string, { scope, span }: Call): Value {
  const listed = attributesOf(type)?.listed ?? [];
  const otherwise = listed.length === 0 ? `It has none: write \`!Ref ${id}\`, if that is what it should name.` : `It has ${listed.map((name) => `\`${name}\``).join(", ")}.`;
  scope.meter.spend(listed.length, span);
  const message = `\`${id}\` has no attribute \`${attribute.slice(0, 100)}\`: ${type} has none of that name.`;
  scope.report(errorAt("unknown-attribute", message, { hint: meanHint(attribute, listed, otherwise), span }));
  return failed(span);
}
