import type { ResourceId, Vpc } from "../../../model";
import { errorAt, warningAt, type Span } from "../../../source";
import type { Argument } from "../arguments";
import type { Scope } from "./scope";

/** SG-11: adjustable up to 16. */
const MOST_GROUPS = 5;

/** Instances may call their groups by name, as in the days before VPCs; everything else knows ids alone. */
export type Called = "by id" | "by name or id";

/** The group lists of interfaces, which need to know every group's VPC. */
export class InterfaceGroups {
  constructor(
    private readonly scope: Scope,
    private readonly vpcOf: ReadonlyMap<ResourceId, ResourceId>,
    /** Of each VPC, by name. */
    private readonly byName: ReadonlyMap<ResourceId, ReadonlyMap<string, ResourceId>>,
  ) {}

  /** The groups that a list names, and one that stands for those of which nobody knows; without any, the default group of the VPC (SG-5). */
  read(list: Argument<readonly Argument<string>[]>, argument: string, owner: ResourceId, vpc: Vpc, called: Called = "by id"): ResourceId[] {
    const each = (items: readonly Argument<string>[]) => items.flatMap((item, at) => this.one(item, `${argument}[${at}]`, owner, vpc, called));
    if (list.state === "unknown") return [...new Set([...each(list.holds ?? []), this.scope.implied.unknownGroup(`${owner}.${argument}`, vpc.id)])];
    const groups = [...new Set(list.state === "written" ? each(list.value) : [])];
    this.checkQuota(groups, owner, list.span);
    return groups.length > 0 || (list.state === "written" && list.value.length > 0) ? groups : [vpc.defaultSecurityGroup];
  }

  /** One group, for lists and for attachments of single groups. */
  one(item: Argument<string>, argument: string, owner: ResourceId, vpc: Vpc, called: Called = "by id"): ResourceId[] {
    const named = called === "by id" ? undefined : this.named(item, vpc);
    if (named !== undefined) return [named];
    const naming = { owner, argument, report: this.scope.report };
    const found = this.scope.accountedFor(() => this.scope.references.resolve(item, ["security_group"], naming));
    if (found.kind === "outside") return [this.scope.implied.unknownGroup(found.id, vpc.id)];
    if (found.kind === "invalid") return [this.scope.implied.unknownGroup(`${owner}.${argument}`, vpc.id)];
    if (found.kind !== "found") return [];
    const other = this.vpcOf.get(found.id);
    if (other !== undefined && this.scope.implied.certainlyApart(other, vpc.id) && !this.scope.groupAssociations.allow(found.id, vpc.id)) {
      const message = `${argument} of ${owner} names ${found.id}, a group of ${other}, while ${owner} is in ${vpc.id}: AWS refuses it.`;
      this.scope.report(errorAt("group-of-other-vpc", message, { hint: `Name a group of ${vpc.id}.`, span: found.span }));
    }
    return [found.id];
  }

  /** A group by its name, known or not: `name_prefix` leaves the rest of it to AWS. */
  private named(item: Argument<string>, vpc: Vpc): ResourceId | undefined {
    if (item.state === "written") return item.value === "default" ? vpc.defaultSecurityGroup : this.byName.get(vpc.id)?.get(item.value);
    if (item.state !== "unknown" || item.source.kind !== "attribute" || item.source.attribute !== "name") return undefined;
    const { address } = item.source;
    return this.vpcOf.has(address) ? address : undefined;
  }

  private checkQuota(groups: readonly ResourceId[], owner: ResourceId, span: Span): void {
    if (groups.length <= MOST_GROUPS) return;
    const message = `${owner} has ${groups.length} security groups: the quota is ${MOST_GROUPS} for an interface unless AWS raised it.`;
    this.scope.report(warningAt("quota", message, { hint: "Put rules that belong together into one group.", span }));
  }
}
