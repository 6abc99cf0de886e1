import { convertPrimitive, isPrimitive, isUnknown, type Value } from "../value";
import { asAny, asSequence, defineMany, type FunctionDefinition } from "./definition";
import { isIdentifier } from "./list";

const isEmpty = (value: Value): boolean => value.kind === "null" || (value.kind === "string" && value.value === "");

/** The first value that is neither null nor empty; all have one type, so that beside a text a number becomes a text. */
const coalesce = defineMany(
  asAny,
  (call, values) => {
    for (const value of values) {
      if (isUnknown(value)) return isIdentifier(value) ? value : call.unknown("an earlier argument is known only after apply", [value]);
      if (isEmpty(value)) continue;
      const texts = isPrimitive(value) && values.some(({ kind }) => kind === "string");
      const converted = texts ? convertPrimitive(value, "string") : value;
      return converted.kind === "mismatch" ? value : converted;
    }
    return call.fail("All arguments are null or empty.", "Add a last argument to fall back on.");
  },
  1,
);

const coalescelist = defineMany(
  asSequence,
  (call, lists) => lists.find(({ items }) => items.length > 0) ?? call.fail("All lists are empty.", "Add a last list to fall back on."),
  1,
);

export const choiceFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["coalesce", coalesce],
  ["coalescelist", coalescelist],
]);
