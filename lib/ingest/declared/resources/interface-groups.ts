import type { ResourceId, Vpc } from "../../../model";
import { errorAt, warningAt, type Span } from "../../../source";
import type { Argument } from "../arguments";
import type { Scope } from "./scope";

/** SG-11: adjustable up to 16. */
const MOST_GROUPS = 5;

/** The group lists of interfaces, which need to know every group's VPC. */
export class InterfaceGroups {
  constructor(
    private readonly scope: Scope,
    private readonly vpcOf: ReadonlyMap<ResourceId, ResourceId>,
    private readonly byName: ReadonlyMap<string, ResourceId>,
  ) {}

  /** The groups that a list names; without any, the default group of the VPC (SG-5). */
  read(list: Argument<readonly Argument<string>[]>, argument: string, owner: ResourceId, vpc: Vpc): ResourceId[] {
    if (list.state === "unknown") return [this.scope.implied.unknownGroup(`${owner}.${argument}`, vpc.id)];
    const named = list.state === "written" ? list.value.flatMap((item, at) => this.one(item, `${argument}[${at}]`, owner, vpc)) : [];
    const groups = [...new Set(named)];
    this.checkQuota(groups, owner, list.span);
    return groups.length > 0 || (list.state === "written" && list.value.length > 0) ? groups : [vpc.defaultSecurityGroup];
  }

  /** One group, for lists and for attachments of single groups. */
  one(item: Argument<string>, argument: string, owner: ResourceId, vpc: Vpc): ResourceId[] {
    const byName = item.state === "written" ? this.byName.get(item.value) : undefined;
    if (byName !== undefined) return [byName];
    const naming = { owner, argument, report: this.scope.report };
    const found = this.scope.accountedFor(() => this.scope.references.resolve(item, ["security_group"], naming));
    if (found.kind === "outside") return [this.scope.implied.unknownGroup(found.id, vpc.id)];
    if (found.kind === "invalid") return [this.scope.implied.unknownGroup(`${owner}.${argument}`, vpc.id)];
    if (found.kind !== "found") return [];
    const other = this.vpcOf.get(found.id);
    if (other !== undefined && this.scope.implied.certainlyApart(other, vpc.id)) {
      const message = `${argument} of ${owner} names ${found.id}, a group of ${other}, while ${owner} is in ${vpc.id}: AWS refuses it.`;
      this.scope.report(errorAt("group-of-other-vpc", message, { hint: `Name a group of ${vpc.id}.`, span: found.span }));
    }
    return [found.id];
  }

  private checkQuota(groups: readonly ResourceId[], owner: ResourceId, span: Span): void {
    if (groups.length <= MOST_GROUPS) return;
    const message = `${owner} has ${groups.length} security groups: the quota is ${MOST_GROUPS} for an interface unless AWS raised it.`;
    this.scope.report(warningAt("quota", message, { hint: "Put rules that belong together into one group.", span }));
  }
}
