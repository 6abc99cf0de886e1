import { infoAt, shown, warningAt } from "../../../../source";
import { unknownAttribute, unknownBecause } from "../../../terraform/evaluate/value";
import { callOf, scalarText, valueAt, type TemplateNode } from "../../syntax";
import { plainText, type Intrinsic } from "../call";

/** `Fn::ImportValue`: an output of another stack. Where its template is at hand, the value is the one that it exports. */
export const importValue: Intrinsic = (argument, call) => {
  const value = call.evaluate(argument);
  const name = plainText(value);
  const exported = name === null ? undefined : call.scope.imported(name);
  if (exported !== undefined) return exported;
  const what = name === null ? "A value" : `\`${shown(name)}\``;
  call.scope.report(
    infoAt("import-not-known", `${what} comes from another stack: what depends on it stays unknown.`, {
      hint: "Read the template that exports it together with this one, or pass the value as a parameter, where an answer depends on it.",
      span: call.span,
    }),
  );
  const called = name ?? spelled(argument);
  return called === null ? call.derived(value === undefined ? [] : [value]) : unknownAttribute(addressOf(called), "ImportValue", call.span);
};

/** An export that is called as a logical id can be is told apart from the resources of that name. */
const addressOf = (name: string): string => (/^[A-Za-z0-9]{1,255}$/.test(name) ? `export ${name}` : name);

/** A name that is not known, as it is written: written alike it is the same name. */
function spelled(argument: TemplateNode): string | null {
  const call = callOf(argument);
  return call?.name === "Fn::Sub" ? scalarText(call.argument) : null;
}

/** `Fn::Transform`: a macro, or a file that AWS includes. */
export const transform: Intrinsic = (argument, call) => {
  const name = scalarText(valueAt(argument, "Name")) ?? "a macro";
  call.scope.report(
    warningAt("transform-not-expanded", `What \`${shown(name)}\` makes of this place is known only to AWS, and is not read.`, {
      hint: "Write out what the transform would put here.",
      span: call.span,
    }),
  );
  return unknownBecause(`${name} is not expanded`, call.span);
};
