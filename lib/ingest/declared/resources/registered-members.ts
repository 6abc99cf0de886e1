import type { ResourceId } from "../../../model";
import { valueOr, type Argument, type BlockReader } from "../arguments";
import { Named } from "./named";
import type { Scope } from "./scope";

/** Members of autoscaling groups by the target groups that these, or attachments of theirs, name. */
export function registeredMembers(scope: Scope): ReadonlyMap<ResourceId, ReadonlySet<ResourceId>> {
  const groups = scope.of("aws_autoscaling_group");
  const named = new Named(scope, "autoscaling_group", groups, "name");
  const registration = new Registration(scope);
  for (const { id, body } of groups) {
    const list = body.texts("target_group_arns");
    for (const arn of list.state === "written" ? list.value : []) registration.add(id, id, arn, "target_group_arns");
    if (list.state === "unknown") scope.implied.lack("the target groups of the autoscaling group", id);
    for (const source of body.blocks("traffic_source").readers) registration.addSource(id, id, source);
  }
  for (const { id, body } of scope.of("aws_autoscaling_attachment", "aws_autoscaling_traffic_source_attachment")) {
    const naming = { owner: id, argument: "autoscaling_group_name", report: scope.report };
    const group = named.resolve(body.text("autoscaling_group_name"), naming);
    if (group.kind !== "found") continue;
    registration.add(id, group.id, body.text("lb_target_group_arn"), "lb_target_group_arn");
    for (const source of body.blocks("traffic_source").readers) registration.addSource(id, group.id, source);
  }
  return registration.byTarget;
}

class Registration {
  readonly byTarget = new Map<ResourceId, Set<ResourceId>>();
  readonly #members = new Map<ResourceId, ResourceId[]>();

  constructor(private readonly scope: Scope) {
    for (const [member, { group }] of scope.members) {
      const known = this.#members.get(group);
      if (known) known.push(member);
      else this.#members.set(group, [member]);
    }
  }

  /** `owner` is the resource whose argument names the target group. */
  add(owner: ResourceId, group: ResourceId, argument: Argument<string>, name: string): void {
    const found = this.scope.references.resolve(argument, ["target_group"], { owner, argument: name, report: this.scope.report });
    const members = this.#members.get(group) ?? [];
    if (found.kind !== "found" || !this.scope.budget.take(members.length, found.span)) return;
    const targets = this.byTarget.get(found.id) ?? new Set();
    for (const member of members) targets.add(member);
    this.byTarget.set(found.id, targets);
  }

  /** A `traffic_source` block, which may name a load balancer of another generation too. */
  addSource(owner: ResourceId, group: ResourceId, source: BlockReader): void {
    if (valueOr(source.text("type"), "elbv2") === "elbv2") this.add(owner, group, source.text("identifier"), "identifier");
  }
}
