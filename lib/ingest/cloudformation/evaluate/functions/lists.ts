import { zonesOf } from "../../../terraform/evaluate/data/regions";
import { failed, list, number, unknownAttribute, type Value } from "../../../terraform/evaluate/value";
import { isItems, plainText, wholeNumber, type Call, type Intrinsic } from "../call";

/** `Fn::Select`: one item of a list; they count from 0. */
export const select: Intrinsic = (argument, call) => {
  const parts = call.parts(argument, 2, 2, "a number and a list: `[0, list]`");
  const [position, source] = parts ?? [];
  if (position === undefined || source === undefined) return failed(call.span);
  const at = call.evaluate(position);
  const items = call.items(source, "its second argument");
  const index = wholeNumber(at);
  if (!isItems(items)) return itemOfUnknown(items, index, call) ?? call.derived(at === undefined ? [items] : [at, items]);
  if (at?.kind === "unknown") return call.derived([at]);
  if (index === null) return call.fail("takes a whole number as its first argument", "Write the position, from 0 on.", position.span);
  return items[index] ?? call.outside(`There is no item ${index}: the list has ${items.length}.`, "They count from 0.", position.span);
};

const itemOfUnknown = (list: Value, index: number | null, call: Call): Value | null =>
  index === null ? null : (itemOfParameter(list, index, call) ?? partOfBlock(list, index, call));

/** An item of a parameter that has no value: not known, but the same at each place. */
function itemOfParameter(list: Value, index: number, call: Call): Value | null {
  if (list.kind !== "unknown" || list.source.kind !== "derived") return null;
  const [origin, other] = list.source.from;
  const isParameter = origin?.attribute === "Ref" && other === undefined;
  return isParameter ? unknownAttribute(origin.address, `Ref[${index}]`, call.span) : null;
}

/** One of the parts of a block that is not known. */
function partOfBlock(list: Value, index: number, call: Call): Value | null {
  if (list.kind !== "unknown" || list.source.kind !== "derived" || list.source.part === undefined) return null;
  const item = call.derived([list]);
  if (item.kind !== "unknown" || item.source.kind !== "derived") return null;
  return { ...item, source: { ...item.source, part: { ...list.source.part, number: index } } };
}

/** `Fn::Length`: how many items a list has. */
export const length: Intrinsic = (argument, call) => {
  const items = call.items(argument, "its argument");
  return isItems(items) ? number(items.length, call.span) : call.derived([items]);
};

/**
 * `Fn::GetAZs`: the names of the zones of a Region. Where no Region is known they are those of an assumed one,
 * which is told: distinct, as zones are, and good for telling subnets apart.
 */
export const getAzs: Intrinsic = (argument, call) => {
  const value = argument.kind === "null" ? undefined : call.evaluate(argument);
  if (value?.kind === "unknown") return call.derived([value]);
  const region = value === undefined ? "" : plainText(value);
  if (region === null) return call.fail("takes the name of a Region", "Write `!GetAZs \"\"` for the Region of the stack.", argument.span);
  if (region === "" && call.scope.deciding && call.scope.region.assumed) return call.derived([], "the Region of the stack is not known");
  if (call.scope.region.assumed && (region === "" || argument.kind !== "text")) call.scope.assumeZones(call.span);
  return zones(region === "" ? call.scope.region.name : region, call.span);
};

const zones = (region: string, span: Value["span"]): Value =>
  list(
    zonesOf(region).map(({ name }) => ({ kind: "string", value: name, span })),
    span,
  );
