import { toBase64 } from "../../../terraform/evaluate/functions/bytes";
import { failed, list, type Unknown, type Value } from "../../../terraform/evaluate/value";
import { isItems, plainText, type Call, type Intrinsic } from "../call";
import { joined } from "./sub";

/** `Fn::Join`: the items of a list, with a text between them. */
export const join: Intrinsic = (argument, call) => {
  const parts = call.parts(argument, 2, 2, "a text and a list: `[\",\", [a, b]]`");
  if (parts === null) return failed(call.span);
  const [delimiter, items] = parts;
  const between = delimiter?.kind === "text" ? delimiter.value : plainText(delimiter && call.evaluate(delimiter));
  if (between === null || items === undefined) return call.fail("takes a text as its first argument", "Write the text that stands between the parts.");
  const values = call.items(items, "its second argument");
  return isItems(values) ? joined(values, between, call) : call.derived([values]);
};

/** `Fn::Split`: a text, cut at each place where the delimiter stands. */
export const split: Intrinsic = (argument, call) => {
  const parts = call.parts(argument, 2, 2, "two texts, the delimiter first");
  if (parts === null) return failed(call.span);
  const [delimiter, source] = parts.map((part) => call.evaluate(part));
  const parted = source?.kind === "unknown" ? call.scope.joins.partsOf(source, plainText(delimiter) ?? "") : undefined;
  if (parted !== undefined) return list(parted, call.span);
  if (delimiter?.kind === "unknown" || source?.kind === "unknown") return call.derived([delimiter, source].filter((value) => value !== undefined));
  const [at, whole] = [plainText(delimiter), plainText(source)];
  if (at === null || at === "" || whole === null) return call.fail("takes two texts, the delimiter first", "Write `!Split [\",\", text]`.");
  const pieces = whole.split(at);
  call.scope.meter.elements(pieces.length, call.span);
  return list(
    pieces.map((piece) => call.text(piece)),
    call.span,
  );
};

/** `Fn::Base64`: what instances get as user data. */
export const base64: Intrinsic = (argument, call) => {
  const value = call.evaluate(argument);
  if (value === undefined || value.kind === "unknown") return value;
  const written = plainText(value);
  if (written === null) return call.fail("takes a text", "Write a text, or `Fn::Sub` with one.", argument.span);
  return call.text(toBase64(new TextEncoder().encode(written)));
};

/** `Fn::ToJsonString`: a value as JSON without spaces. */
export const toJsonString: Intrinsic = (argument, call) => {
  const value = call.evaluate(argument);
  if (value === undefined) return value;
  const unknown: Unknown[] = [];
  const spelled = json(value, call, unknown);
  return unknown.length > 0 ? call.derived(unknown) : call.text(spelled);
};

function json(value: Value, call: Call, unknown: Unknown[]): string {
  const { meter } = call.scope;
  return meter.descend(value.span, () => {
    if ("items" in value) return `[${value.items.map((item) => json(item, call, unknown)).join(",")}]`;
    if ("entries" in value) return `{${[...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${json(entry, call, unknown)}`).join(",")}}`;
    if (value.kind === "unknown") unknown.push(value);
    if (value.kind === "string") meter.text(value.value.length, call.span);
    return "value" in value ? JSON.stringify(value.value) : "null";
  });
}
