import type { SourceFile } from "../source";
import { isDescribed } from "./describe";

/** What the elements of the lists that the AWS CLI prints have, whatever they are. */
const OF_ELEMENTS: ReadonlySet<string> = new Set(["VpcId", "SubnetId", "InstanceId", "GroupId", "OwnerId", "TransitGatewayId", "LoadBalancerArn"]);
/** Nobody writes so many keys before the one that tells what a file is. */
const MOST_KEYS = 1_000;

/**
 * Whether JSON holds output of the AWS CLI under another key than its first one, or in a list: what `--query` leaves of
 * it, or several outputs that were put into one. The reader tells what is wrong with those.
 */
export function holdsOutput({ path, text }: SourceFile): boolean {
  const isList = /^\uFEFF?\s*\[/.test(text);
  const isOutput = (key: string): boolean => isDescribed({ path, text: `{"${key}"` });
  return keysAt(isList ? 2 : 1, text).some((key) => (isList && OF_ELEMENTS.has(key)) || isOutput(key));
}

/** The keys of the objects at a depth of brackets, as they are spelled. Texts that are no JSON have some of them as well. */
function keysAt(wanted: number, text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let at = 0; at < text.length && keys.length < MOST_KEYS; at++) {
    const character = text[at];
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    else if (character === '"') {
      const end = endOfText(text, at);
      if (depth === wanted && isBeforeColon(text, end + 1)) keys.push(text.slice(at + 1, end));
      at = end;
    }
  }
  return keys;
}

/** Where the quotes close that open at `start`; the end of all where they do not. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at;
    if (text[at] === "\\") at += 1;
  }
  return text.length;
}

function isBeforeColon(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return text[at] === ":";
}
