import type { Address, IpVersion, Prefix } from "../../../net";
import { errorAt, quoted } from "../../../source";
import { readAddress, readPrefix, readWord, type Argument } from "../../declared/arguments";
import type { Item } from "./item";

/** A CIDR block of an item; null where it is absent, or can not be read and has been reported. */
export function prefixOf(item: Item, name: string, version: IpVersion, hostBits: "refused" | "cleared" = "refused"): Prefix | null {
  const read = readPrefix(item.text(name), { owner: item.title, argument: name, report: lossOf(item), version, hostBits });
  return read.state === "written" ? read.value : null;
}

/** A CIDR block that stands in a list of texts. */
export function prefixOfText(item: Item, text: string, version: IpVersion): Prefix | null {
  const argument = { state: "written", value: text, span: item.span } as const;
  const read = readPrefix(argument, { owner: item.title, argument: "Cidr", report: lossOf(item), version, hostBits: "refused" });
  return read.state === "written" ? read.value : null;
}

export function addressOf(item: Item, name: string, version: IpVersion): Address | null {
  const read = readAddress(nonEmpty(item.text(name)), version, { owner: item.title, argument: name, report: lossOf(item) });
  return read.state === "written" ? read.value : null;
}

/** One of the words that AWS prints; `fallback` where there is none, or another one, which has been reported. */
export function wordOf<W extends string, F>(item: Item, name: string, words: readonly W[], fallback: F): W | F {
  const read = readWord(nonEmpty(item.text(name)), words, { owner: item.title, argument: name, report: lossOf(item) });
  return read.state === "written" ? read.value : fallback;
}

/** Far more than AWS has in one list that counts for each of several interfaces or addresses. */
const MOST_LISTED = 100;

/** The first elements of a list that AWS keeps short; what a hostile one has beyond is told of and not read. */
export function short<T>(item: Item, name: string, elements: readonly T[]): readonly T[] {
  if (elements.length <= MOST_LISTED) return elements;
  const message = `${name} of ${item.title} has ${elements.length} elements: those after the first ${MOST_LISTED} are not read.`;
  item.output.lose(errorAt("too-many-elements", message, { hint: "Supply the output as AWS prints it.", span: item.span }));
  return elements.slice(0, MOST_LISTED);
}

/** The id by which AWS knows the item; without one nobody can refer to it, and it is left out. */
export function idOf(item: Item, ...names: readonly string[]): string | null {
  for (const name of names) {
    const id = item.textOrNull(name);
    if (id !== null && id.length > MOST_ID) return tooLong(item, name, id);
    if (id !== null) return id;
  }
  const message = `${item.title} has no ${names[0] ?? "id"}, by which AWS knows it.`;
  const hint = "Supply the output as the AWS CLI prints it, without --query.";
  item.output.lose(errorAt("missing-argument", message, { hint, span: item.span }));
  return null;
}

/** Longer than any ARN. Everything that is in a thing repeats its id. In UTF-16 code units. */
const MOST_ID = 2_048;

function tooLong(item: Item, name: string, id: string): null {
  const message = `${name} of ${item.title} is ${quoted(id)}, which is longer than the ids of AWS: it is left out.`;
  item.output.lose(errorAt("invalid-name", message, { hint: "Supply the output as AWS prints it.", span: item.span }));
  return null;
}

const nonEmpty = (argument: Argument<string>): Argument<string> =>
  argument.state === "written" && argument.value === "" ? { state: "absent", span: argument.span } : argument;

/** What can not be read is lost; what is only odd (a warning) is told. */
const lossOf =
  ({ output }: Item) =>
  (diagnostic: Parameters<typeof output.report>[0]): void =>
    diagnostic.severity === "error" ? output.lose(diagnostic) : output.report(diagnostic);
