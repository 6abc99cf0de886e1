import type { ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import type { BlockReader } from "../arguments";
import { launchFromOutside, launchOfConfiguration, launchOfTemplate, nestedIn, type Launch } from "./launched-as";
import { Named } from "./named";
import type { Configured, Scope } from "./scope";

/** The launch templates and configurations, by their ids and by their names. */
export interface Launches {
  readonly byId: ReadonlyMap<ResourceId, Launch>;
  readonly named: Named;
}

export function readLaunches(scope: Scope): Launches {
  const templates = scope.of("aws_launch_template");
  const configurations = scope.of("aws_launch_configuration");
  for (const template of templates) checkGroups(scope, template);
  return {
    byId: new Map([
      ...templates.map(({ id, raw }) => [id, launchOfTemplate(raw)] as const),
      ...configurations.map(({ id, raw }) => [id, launchOfConfiguration(raw)] as const),
    ]),
    named: new Named(scope, "launch_template", [...templates, ...configurations], "name"),
  };
}

/** What a reference to a template says; `arguments` are its id and its name, of which one is enough. */
export function launchedFrom(
  scope: Scope,
  { byId, named }: Launches,
  at: BlockReader,
  names: { readonly id: string; readonly name: string },
): Launch {
  const argument = at.has(names.id) ? names.id : names.name;
  const found = named.resolve(at.text(argument), { owner: at.owner, argument, report: scope.report });
  const known = found.kind === "found" ? byId.get(found.id) : undefined;
  if (known !== undefined) return known;
  const template = found.kind === "outside" ? found.id : `${at.owner}.${argument}`;
  return launchFromOutside(template, { attributes: new Map(), blocks: [], span: at.span });
}

/** AWS refuses to start an instance whose groups are named beside its interfaces (EC2 API, RunInstances). */
function checkGroups(scope: Scope, { id, raw, body }: Configured): void {
  if (!body.says("vpc_security_group_ids") || nestedIn(raw, "network_interfaces").length === 0) return;
  const span = raw.attributes.get("vpc_security_group_ids")?.span ?? body.span;
  const message = `${id} has vpc_security_group_ids beside network_interfaces: AWS starts no instance from it.`;
  const hint = "Move the groups into network_interfaces as security_groups.";
  scope.report(errorAt("groups-beside-interfaces", message, { hint, span }));
}
