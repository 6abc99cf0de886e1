import { INTERNET, parseAddress, prefixIncludes, type Prefix } from "../net";
import { isGraded, type Check } from "./checks";
import { occursIn } from "./instantiate";
import type { Lab } from "./lab";
import { baseOf, type Param } from "./params";
import { checksOf, type LabSpec } from "./spec";
import { parseBlock } from "./traffic";

/** What is wrong with a lab beyond its schema. `path` leads to the place in `lab.yaml`. */
export interface LabIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

/** Everything that would make a lab ungradable or a variant of it wrong. */
export function lintLab(lab: Lab): LabIssue[] {
  return [...lintParams(lab), ...lintNames(lab.spec), ...lintChecks(lab.spec), ...lintFailures(lab)];
}

const issue = (code: string, path: readonly PropertyKey[], message: string, hint: string): LabIssue => ({ code, path, message, hint });

function lintParams(lab: Lab): LabIssue[] {
  const params = Object.entries(lab.spec.params);
  const texts = textsOf(lab);
  const report = (name: string, message: string, hint: string) => issue("lab-param", ["params", name], `\`${name}\`: ${message}.`, hint);
  return params.flatMap(([name, param]) => {
    const base = baseOf(param);
    const clash = params.find(([other, { default: text }]) => other !== name && String(text).includes(String(param.default)));
    return [
      ...(clash
        ? [report(name, `its default is a part of the default of \`${clash[0]}\``, "Choose defaults of which none holds another.")]
        : []),
      ...(texts.some((text) => occursIn(param, text))
        ? []
        : [report(name, "its default stands in no file", "Write the files with the defaults.")]),
      ...(base !== null && (lab.spec.params[base] === undefined || baseOf(lab.spec.params[base]) !== null)
        ? [report(name, `\`${base}\` is no parameter that it can be derived from`, "Name a parameter that has a pool.")]
        : []),
      ...(isOwnDefault(param, lab.spec.params)
        ? []
        : [report(name, "its default is none of its own values", "Let the default be one of the choices, or lie in the pool.")]),
    ];
  });
}

/** The texts in which defaults are replaced. */
const textsOf = (lab: Lab): string[] => {
  const { params: _, ...rest } = lab.spec;
  return [
    JSON.stringify(rest),
    lab.brief,
    ...[lab.starter, lab.solution, ...lab.mistakes.map((m) => m.files)].flat().map((file) => file.text),
  ];
};

function isOwnDefault(param: Param, params: LabSpec["params"]): boolean {
  if (param.kind === "port") return param.choices.includes(param.default);
  if (param.kind === "name") return param.choices.includes(param.default);
  const own = parseBlock(param.default);
  const base = baseOf(param);
  const pools = base === null && "pool" in param ? param.pool : [String(params[base ?? ""]?.default)];
  const includes = (pool: Prefix | null) =>
    own !== null && pool !== null && ("around" in param ? prefixIncludes(own, pool) : prefixIncludes(pool, own));
  return pools.some((pool) => includes(parseBlock(pool))) && (param.kind === "address" || own?.length === param.length);
}

function lintNames(spec: LabSpec): LabIssue[] {
  const ids = checksOf(spec).map((check) => check.id);
  const twice = ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => issue("lab-check-id", ["tasks"], `Two checks have the id \`${id}\`.`, "Give each check an id of its own."));
  const unknown = (actor: string, path: readonly PropertyKey[]) =>
    spec.actors[actor]
      ? []
      : [issue("lab-actor", path, `\`${actor}\` is not an actor of this lab.`, "Add it under `actors`, or name one of those.")];
  const incomplete = Object.entries(spec.actors).flatMap(([name, formats]) =>
    spec.formats
      .filter((format) => formats[format] === undefined)
      .map((format) =>
        issue("lab-actor", ["actors", name], `\`${name}\` has no address in ${format}.`, "Write one for each format of the lab."),
      ),
  );
  return [
    ...twice,
    ...incomplete,
    ...spec.services.flatMap((service, at) => unknown(service.actor, ["services", at])),
    ...spec.locked.flatMap((lock, at) => unknown(lock.actor, ["locked", at])),
    ...eachCheck(spec, (check, path) => actorsOf(check).flatMap((actor) => unknown(actor, path))),
  ];
}

const eachCheck = (spec: LabSpec, judge: (check: Check, path: readonly PropertyKey[]) => LabIssue[]): LabIssue[] =>
  spec.tasks.flatMap((task, t) => task.checks.flatMap((check, c) => judge(check, ["tasks", t, "checks", c])));

function actorsOf(check: Check): readonly string[] {
  if (check.kind === "reach") return [check.from, check.to].filter(isActorName);
  if (check.kind === "only") return [...check.from, check.to].filter(isActorName);
  return "actor" in check ? [check.actor] : [];
}

/** True for an endpoint that is neither the internet, nor `anywhere`, nor an address. */
export const isActorName = (endpoint: string): boolean => endpoint !== "internet" && endpoint !== "anywhere" && !endpoint.includes(":");

const isPlace = (endpoint: string): boolean => {
  const [, kind, place = ""] = /^(internet|ip):(.*)$/.exec(endpoint) ?? [];
  if (kind === "ip") return parseAddress(place) !== null;
  const block = parseBlock(place);
  return block !== null && INTERNET[block.address.version].some((prefix) => prefixIncludes(prefix, block));
};

function lintChecks(spec: LabSpec): LabIssue[] {
  return eachCheck(spec, (check, path) => {
    if (!isGraded(check))
      return [
        issue(
          "lab-check-kind",
          [...path, "kind"],
          `Checks of the kind \`${check.kind}\` can be written, but this version does not grade them.`,
          "Use `reach`, `only` or `resource`.",
        ),
      ];
    if (check.kind === "resource") return [];
    const places = check.kind === "reach" ? [check.from, check.to] : [...check.from, check.to];
    const narrowed = check.kind === "reach" && check.traffic.some((traffic) => traffic.from ?? traffic.except);
    return [
      ...places
        .filter((place) => place.includes(":") && !isPlace(place))
        .map((place) =>
          issue("lab-endpoint", path, `\`${place}\` is not an endpoint.`, "Write `internet:CIDR` with public addresses, or `ip:ADDRESS`."),
        ),
      ...(check.to === "anywhere" || (check.kind === "reach" && check.from === "anywhere")
        ? [issue("lab-endpoint", path, "`anywhere` is a source of `only` checks.", "Name one endpoint.")]
        : []),
      ...(narrowed
        ? [issue("lab-endpoint", path, "`from` and `except` in traffic belong to `only` checks.", "Write `from: internet:CIDR`.")]
        : []),
    ];
  });
}

function lintFailures(lab: Lab): LabIssue[] {
  const ids = new Set(checksOf(lab.spec).map((check) => check.id));
  const unknown = (fails: readonly string[], path: readonly PropertyKey[], who: string) =>
    fails
      .filter((id) => !ids.has(id))
      .map((id) => issue("lab-check-id", path, `${who} fails \`${id}\`, which is no check of this lab.`, "Name ids of checks."));
  return [
    ...unknown(lab.spec.starter.fails, ["starter", "fails"], "The starter"),
    ...lab.mistakes.flatMap((mistake) => unknown(mistake.fails, [], `The mistake \`${mistake.name}\``)),
    ...(lab.mistakes.length < 4
      ? [issue("lab-mistakes", [], `The lab has ${lab.mistakes.length} mistakes.`, "Add folders to `mistakes/` until there are four.")]
      : []),
  ];
}
