import { errorAt, type Diagnostic } from "../../../source";
import { meanHint } from "../../terraform/evaluate/value";
import { PSEUDO_PARAMETERS } from "./pseudo-parameters";
import type { Reference } from "./references";
import type { Report } from "./scope";

/** Everything that a template declares, by name. */
export interface Names {
  readonly parameters: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly mappings: ReadonlySet<string>;
}

/** Searching for names that are near takes time: so many misspelled ones get a hint of their own. */
const MOST_SEARCHED = 300;

/** Reports names that nothing declares. */
export class ReferenceCheck {
  #searched = 0;

  constructor(
    private readonly names: Names,
    /** Whether resources may be there that nobody writes. */
    private readonly transformed: boolean,
    private readonly report: Report,
  ) {}

  /** `withResources`: conditions and rules are decided before there is any resource. */
  check(references: readonly Reference[], withResources: boolean): void {
    for (const reference of references) {
      const problem = this.#problem(reference, withResources);
      if (problem !== null) this.report(problem);
    }
  }

  #problem(reference: Reference, withResources: boolean): Diagnostic | null {
    const { kind, name } = reference;
    const { parameters, resources, conditions, mappings } = this.names;
    if (kind === "condition") return conditions.has(name) ? null : this.#undeclared(reference, "condition", [conditions], "Conditions");
    if (kind === "mapping") return mappings.has(name) ? null : this.#undeclared(reference, "mapping", [mappings], "Mappings");
    if (kind === "value" && (parameters.has(name) || PSEUDO_PARAMETERS.has(name))) return null;
    if (!withResources) return resources.has(name) ? early(reference) : this.#undeclared(reference, "parameter", [parameters, PSEUDO_PARAMETERS], "Parameters");
    if (resources.has(name) || this.transformed) return null;
    if (kind === "attribute") return this.#undeclared(reference, "resource", [resources], "Resources");
    return this.#undeclared(reference, "parameter or resource", [resources, parameters, PSEUDO_PARAMETERS], "Parameters` or `Resources");
  }

  #undeclared({ name, span }: Reference, what: string, among: readonly Iterable<string>[], section: string): Diagnostic {
    this.#searched += 1;
    const otherwise = `Declare it in \`${section}\`, or correct the name.`;
    const candidates = this.#searched > MOST_SEARCHED ? [] : among.flatMap((names) => [...firstOf(names)]);
    return errorAt("unknown-reference", `There is no ${what} \`${name.slice(0, 100)}\` in this template.`, { hint: meanHint(name, candidates, otherwise), span });
  }
}

function* firstOf(names: Iterable<string>): Iterable<string> {
  let count = 0;
  for (const name of names) {
    if ((count += 1) > MOST_SEARCHED) return;
    yield name;
  }
}

const early = ({ name, span }: Reference): Diagnostic =>
  errorAt("unknown-reference", `\`${name}\` is a resource, and conditions and rules are decided before there are any.`, {
    hint: "Compare parameters and mappings.",
    span,
  });
