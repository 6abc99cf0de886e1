import { assert } from "../assert";
import type { SourceFile } from "../source";
import type { Lab } from "./lab";
import type { Param, Params } from "./params";
import type { Variant } from "./variant";

/**
 * The lab with a learner's own numbers: each default, wherever it stands as a word of its own, becomes the variant's
 * value, all at once. Parameters, ids and the hash stay.
 */
export function instantiate(lab: Lab, variant: Variant): Lab {
  const inText = replacer(lab.spec.params, variant);
  const inFiles = (files: readonly SourceFile[]) => files.map(({ path, text }) => ({ path, text: inText(text) }));
  const { id, params, ...rest } = lab.spec;
  return {
    ...lab,
    spec: { id, params, ...(inJson(rest, inText) as typeof rest) },
    brief: inText(lab.brief),
    starter: inFiles(lab.starter),
    solution: inFiles(lab.solution),
    mistakes: lab.mistakes.map((mistake) => ({ ...mistake, title: inText(mistake.title), files: inFiles(mistake.files) })),
  };
}

/** Replaces every default in a text by the variant's value. */
export function replacer(params: Params, variant: Variant): (text: string) => string {
  const values = new Map(
    Object.entries(params).map(([name, param]) => {
      const value = variant.params[name];
      assert(value !== undefined, `the variant has no ${name}`);
      return [String(param.default), value] as const;
    }),
  );
  if (values.size === 0) return (text) => text;
  const patterns = Object.values(params)
    .map(patternOf)
    .sort((a, b) => b.length - a.length);
  const all = new RegExp(patterns.join("|"), "g");
  return (text) => text.replace(all, (found) => values.get(found) ?? found);
}

/** True where a text holds the parameter's default as a word of its own. */
export const occursIn = (param: Param, text: string): boolean => new RegExp(patternOf(param)).test(text);

/** An address ends where its digits end, and may carry a length; a port is no part of a name or of a longer number. */
function patternOf(param: Param): string {
  const literal = String(param.default).replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  if (param.kind === "name") return `(?<![\\w-])${literal}(?![\\w-])`;
  if (param.kind === "port") return `(?<![\\w.-])${literal}(?![\\w-]|\\.\\d)`;
  return `(?<![\\w.]|[0-9a-f]:)${literal}(?![\\w:]|\\.\\d)`;
}

/** Keys of `lab.yaml` whose numbers may be parameters; points and minutes never are. */
const NUMERIC = new Set(["port", "src_port", "equals", "includes", "excludes", "one_of"]);

function inJson(value: unknown, inText: (text: string) => string, numeric = false): unknown {
  if (typeof value === "string") return inText(value);
  if (typeof value === "number") return numeric ? Number(inText(String(value))) : value;
  if (Array.isArray(value)) return value.map((item) => inJson(item, inText, numeric));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inJson(item, inText, NUMERIC.has(key))]));
}
