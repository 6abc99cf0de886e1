import { infoAt, type AsideAround, type AsideOfType, type Diagnostic, type LeftAside } from "../source";

const HINT = "Compare both texts before the new one is applied, and add by hand what is to stay.";

/**
 * Names what a text says and its network does not hold, so that no emitter can write it: once for each type of resources,
 * and once for what stands around them. `not-carried` names what a network holds and a format does not say.
 */
export function onlyTheNetwork(aside: LeftAside = { ofTypes: [], around: [] }): Diagnostic[] {
  const fates = Object.entries(FATES) as [AsideAround["becomes"], string][];
  return [
    ...aside.ofTypes.flatMap(toldOfType),
    ...fates.flatMap(([fate, told]) => around(aside.around.filter(({ becomes }) => becomes === fate), told)),
  ];
}

const FATES: Readonly<Record<AsideAround["becomes"], string>> = {
  "in place": "what they stand for is written in its place",
  "looked up": "a value that the network uses is written in its place if it is known, else looked up again or asked for where the format can",
  "left out": "no part of the network, and not written",
};

function toldOfType({ type, names, resources, span }: AsideOfType): Diagnostic[] {
  const where = `${span.file}:${span.start.line}`;
  const which = resources === 1 ? `1 resource, at ${where}` : `${resources} resources, the first at ${where}`;
  return inLines(names).map((some) => {
    const rest = some.length === 1 ? "is no part of the network and is not written" : "are no part of the network and are not written";
    return infoAt("only-the-network", `${type}: ${listed(some)} ${rest} (${which}).`, { hint: HINT, span });
  });
}

/** Longer lists go into several messages: a terminal shows so much of one, and nothing is to be left out. */
const LONGEST_LIST = 250;

function inLines(names: readonly string[]): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let length = Infinity;
  for (const name of names) {
    length += name.length + 2;
    if (length <= LONGEST_LIST) lines.at(-1)?.push(name);
    else {
      lines.push([name]);
      length = name.length;
    }
  }
  return lines;
}

const around = (kinds: readonly AsideAround[], told: string): Diagnostic[] =>
  kinds.length === 0 ? [] : [infoAt("only-the-network", `${listed(kinds.map(counted))}: ${told}.`, { hint: HINT })];

/** `1 output`, `2 variables`, `1 resource of another provider`. */
function counted({ kind, count }: AsideAround): string {
  const [head = "", ...rest] = kind.split(" of ");
  return `${count} ${[count === 1 ? head : `${head}s`, ...rest].join(" of ")}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
