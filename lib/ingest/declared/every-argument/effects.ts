import type { Written } from "./written";

/** Arguments and blocks of a body, by their names; a block goes on until its closing brace. */
export function partsOf(body: string): Map<string, string> {
  const parts = new Map<string, string>();
  let open: string | null = null;
  for (const line of body.split("\n").filter((each) => each !== "")) {
    const name: string = open ?? /^\w+/.exec(line)?.[0] ?? "";
    parts.set(name, open === null ? line : `${parts.get(name) ?? ""}\n${line}`);
    if (open === null && line.endsWith("{")) open = name;
    else if (line === "}") open = null;
  }
  return parts;
}

export const bodyOf = (parts: ReadonlyMap<string, string>): string => [...parts.values()].join("\n");

interface Effect {
  readonly name: string;
  readonly isTold: boolean;
  readonly without: string;
  readonly withIt: string;
}

/** Each line of the effects as two bodies: without the argument, or with the value that it has anyway, and with it. */
export function effectsOf({ body, effects }: Written): Effect[] {
  return effects
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [argument = "", more = ""] = line.split(" | ");
      const name = argument.slice(0, argument.indexOf(" "));
      const parts = partsOf(body);
      for (const [, removed = ""] of more.matchAll(/(?:^| )-(\w+)/g)) parts.delete(removed);
      const beside = more.replaceAll(/(?:^| )(?:-\w+|told)(?= |$)/g, "").replaceAll(/ (?=\w+ = )/g, "\n");
      for (const [other, own] of partsOf(beside.trim())) parts.set(other, own);
      const without = bodyOf(parts);
      return { name, isTold: more.split(" ").includes("told"), without, withIt: bodyOf(parts.set(name, argument)) };
    });
}
