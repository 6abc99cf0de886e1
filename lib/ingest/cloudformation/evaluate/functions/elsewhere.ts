import { infoAt, warningAt } from "../../../../source";
import { unknownBecause } from "../../../terraform/evaluate/value";
import { scalarText, valueAt } from "../../syntax";
import { plainText, type Intrinsic } from "../call";

/** `Fn::ImportValue`: an output of another stack. */
export const importValue: Intrinsic = (argument, call) => {
  const value = call.evaluate(argument);
  const name = plainText(value);
  const what = name === null ? "a value" : `\`${name}\``;
  call.scope.report(
    infoAt("import-not-known", `${what[0]?.toUpperCase() ?? ""}${what.slice(1)} comes from another stack: what depends on it stays unknown.`, {
      hint: "Pass the value as a parameter where an answer depends on it.",
      span: call.span,
    }),
  );
  return { kind: "unknown", source: { kind: "attribute", address: name ?? "another stack", attribute: "ImportValue" }, span: call.span };
};

/** `Fn::Transform`: a macro, or a file that AWS includes. */
export const transform: Intrinsic = (argument, call) => {
  const name = scalarText(valueAt(argument, "Name")) ?? "a macro";
  call.scope.report(
    warningAt("transform-not-expanded", `What \`${name}\` makes of this place is known only to AWS, and is not read.`, {
      hint: "Write out what the transform would put here.",
      span: call.span,
    }),
  );
  return unknownBecause(`${name} is not expanded`, call.span);
};
