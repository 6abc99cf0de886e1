import type { ResourceId } from "../../../model";
import { warningAt } from "../../../source";
import type { Argument } from "../arguments";
import type { UnknownSource } from "../evaluated";
import type { Reference } from "./reference";
import type { Naming } from "./references";
import type { ResourceType } from "./resource-type";
import type { Configured, Scope } from "./scope";

/** Resources that others call by their names instead of ids: subnet groups of databases, autoscaling groups. */
export class Named {
  readonly #byName = new Map<string, ResourceId>();
  /** Names that are known after apply only are the same where they come from the same expression. */
  readonly #bySource = new Map<UnknownSource, ResourceId>();

  /** `argument` is the one that holds the name of these resources. */
  constructor(
    private readonly scope: Scope,
    private readonly kind: ResourceType["denotes"],
    resources: readonly Configured[],
    argument: string,
  ) {
    for (const { id, body } of resources) {
      scope.references.alias(`${id}.${argument}`, id);
      const name = scope.accountedFor(() => body.text(argument));
      if (name.state === "written" && !this.#byName.has(name.value)) this.#byName.set(name.value, id);
      if (name.state === "unknown" && !this.#bySource.has(name.source)) this.#bySource.set(name.source, id);
    }
  }

  /** The resource that the argument names, by its name or by its id. A name that no resource has may exist outside. */
  resolve(argument: Argument<string>, naming: Naming): Reference {
    const { span } = argument;
    const known = this.#known(argument);
    if (known !== undefined) return { kind: "found", id: known, span };
    if (argument.state !== "written") return this.scope.references.resolve(argument, [this.kind], naming);
    const message = `${naming.argument} of ${naming.owner} names ${argument.value}, which is not in this configuration: what depends on it stays unknown.`;
    naming.report(warningAt("reference-outside", message, { hint: "Name a resource of this configuration, if it is one.", span }));
    return { kind: "outside", id: argument.value, mayBeOwn: false, isOpen: false, span };
  }

  #known(argument: Argument<string>): ResourceId | undefined {
    if (argument.state === "written") return this.#byName.get(argument.value);
    return argument.state === "unknown" ? this.#bySource.get(argument.source) : undefined;
  }
}
