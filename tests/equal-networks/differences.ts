import type { Canonical } from "./canonical";

/** What only one of two networks has, list by list, as lines that a person can read: `+` for the first, `-` for the second. */
export function differences(one: Canonical, other: Canonical): string[] {
  return Object.keys({ ...one, ...other }).flatMap((kind) => {
    const [mine, theirs] = [texts(one[kind]), texts(other[kind])];
    return [...without(mine, theirs).map((text) => `+ ${kind}: ${text}`), ...without(theirs, mine).map((text) => `- ${kind}: ${text}`)];
  });
}

const texts = (list: readonly unknown[] = []): string[] => list.map((item) => JSON.stringify(item));

/** As often as each one is there. */
function without(own: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return own.filter((text) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
