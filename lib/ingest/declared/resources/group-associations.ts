import type { ResourceId } from "../../../model";
import { infoAt } from "../../../source";
import type { Reading } from "../arguments";
import type { ResourceInstance } from "../evaluated";
import { configure } from "./configured";
import type { References } from "./references";

export const GROUP_ASSOCIATION = "aws_vpc_security_group_vpc_association";

/** Null where it is not known, so that it may be any. */
interface Association {
  readonly group: ResourceId | null;
  readonly vpc: ResourceId | null;
}

/** VPCs beside its own in which a group may be used (VPCUG "Associate security groups with multiple VPCs"). */
export class GroupAssociations {
  #read: readonly Association[] | null = null;

  constructor(
    private readonly resources: readonly ResourceInstance[],
    private readonly references: References,
    private readonly reading: Reading,
  ) {}

  /** Whether the group may be used in this VPC, for all that is known. To be asked when every name is known. */
  allow(group: ResourceId, vpc: ResourceId): boolean {
    this.#read ??= this.resources.filter(({ type }) => type === GROUP_ASSOCIATION).map((each) => this.#association(each));
    return this.#read.some((each) => (each.group ?? group) === group && (each.vpc ?? vpc) === vpc);
  }

  /** The network keeps the groups of each interface, and not why AWS lets it have them. */
  tell(): void {
    const [first, ...others] = this.resources.filter(({ type }) => type === GROUP_ASSOCIATION);
    if (first === undefined) return;
    const which = others.length === 0 ? first.address : `${others.length + 1} resources`;
    const message = `${GROUP_ASSOCIATION} is not part of the network model (${which}): groups hold where it lets them be used, and a conversion leaves it out.`;
    this.reading.report(infoAt("type-not-modelled", message, { hint: "Nothing needs to change, unless the network is written anew.", span: first.span }));
  }

  #association(instance: ResourceInstance): Association {
    const { body } = configure(instance, this.reading);
    const named = (argument: string, kind: "security_group" | "vpc"): ResourceId | null => {
      const found = this.references.resolve(body.text(argument), [kind], { owner: instance.address, argument, report: this.reading.report });
      return found.kind === "found" ? found.id : null;
    };
    return { group: named("security_group_id", "security_group"), vpc: named("vpc_id", "vpc") };
  }
}
