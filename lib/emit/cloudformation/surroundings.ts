import { prefixIncludes } from "../../net";
import type { ResourceId } from "../../model";
import type { Declaration } from "../declared/declaration";
import type { Plan } from "../declared/plan";
import type { LogicalIds } from "./logical-ids";
import type { Property } from "./property";
import type { Writing } from "./writing";

/** What a template says inside of one resource and the provider in one of its own: by the resource that takes it. */
const TAKEN: Readonly<Record<string, { readonly whole: string; readonly property: string }>> = {
  aws_iam_role_policy_attachment: { whole: "role", property: "ManagedPolicyArns" },
  aws_ssm_patch_group: { whole: "baseline_id", property: "PatchGroups" },
  aws_lb_target_group_attachment: { whole: "target_group_arn", property: "Targets" },
};

/** What a resource of its own attaches to a VPC. */
const GATEWAYS: readonly string[] = ["aws_internet_gateway", "aws_vpn_gateway"];

export const canBeTaken = (type: string): boolean => Object.hasOwn(TAKEN, type);

/** What a resource of the template has to know of others. */
export class Surroundings {
  /** The attachment of each gateway of a VPC, and of the internet gateway that each VPC has (CFN-4). */
  readonly attachments = new Map<Declaration, string>();
  readonly #attachmentOfVpc = new Map<ResourceId, string>();
  readonly #blocks = new Map<ResourceId, { readonly ipv4: string[]; readonly ipv6: string[] }>();
  readonly #taken = new Map<Declaration, { readonly property: string; readonly items: Declaration[] }>();
  readonly #takenBy = new Map<Declaration, string>();

  constructor(
    private readonly plan: Plan,
    ids: LogicalIds,
    writing: Writing,
  ) {
    for (const declaration of plan.declarations) {
      if (GATEWAYS.includes(declaration.type)) this.#noteGateway(declaration, ids);
      if (declaration.type.endsWith("_cidr_block_association")) this.#noteBlock(declaration, ids);
      this.#take(declaration, ids, writing);
    }
  }

  #noteGateway(declaration: Declaration, ids: LogicalIds): void {
    const vpc = declaration.arguments.find(([name]) => name === "vpc_id")?.[1];
    if (vpc === undefined) return;
    const attachment = ids.free(`${ids.of(declaration)}Attachment`);
    this.attachments.set(declaration, attachment);
    if (declaration.type !== "aws_internet_gateway") return;
    if (typeof vpc === "object" && "kind" in vpc && vpc.kind === "reference") this.#attachmentOfVpc.set(vpc.id, attachment);
  }

  #noteBlock(declaration: Declaration, ids: LogicalIds): void {
    const vpc = declaration.arguments.find(([name]) => name === "vpc_id")?.[1];
    if (typeof vpc !== "object" || !("kind" in vpc) || vpc.kind !== "reference") return;
    const known = this.#blocks.get(vpc.id) ?? { ipv4: [], ipv6: [] };
    known[declaration.type.includes("ipv6") ? "ipv6" : "ipv4"].push(ids.of(declaration));
    this.#blocks.set(vpc.id, known);
  }

  #take(declaration: Declaration, ids: LogicalIds, writing: Writing): void {
    const rule = Object.hasOwn(TAKEN, declaration.type) ? TAKEN[declaration.type] : undefined;
    if (rule === undefined) return;
    const whole = writing.declarationOf(declaration.arguments.find(([name]) => name === rule.whole)?.[1]);
    if (whole === undefined) return;
    const known = this.#taken.get(whole) ?? { property: rule.property, items: [] };
    this.#takenBy.set(declaration, `${ids.of(whole)}.${rule.property}[${known.items.length}]`);
    known.items.push(declaration);
    this.#taken.set(whole, known);
  }

  /** What the reader calls a declaration that stands inside of another resource. */
  takenInto(declaration: Declaration): string | undefined {
    return this.#takenBy.get(declaration);
  }

  itemsOf(declaration: Declaration, item: (part: Declaration) => Property): readonly (readonly [string, Property])[] {
    const taken = this.#taken.get(declaration);
    return taken === undefined ? [] : [[taken.property, taken.items.map(item)]];
  }

  /** What must be there before something of the VPC can have a public address. */
  attachmentOf(vpc: ResourceId | undefined): readonly string[] {
    const found = vpc === undefined ? undefined : this.#attachmentOfVpc.get(vpc);
    return found === undefined ? [] : [found];
  }

  /** The blocks that must be added to the VPC before the subnet can lie in one of them. */
  blocksBefore(subnet: ResourceId | null): readonly string[] {
    const found = subnet === null ? undefined : this.plan.index.resource(subnet);
    if (found?.kind !== "subnet") return [];
    const blocks = this.#blocks.get(found.vpc);
    const [first] = this.plan.vpc(found.vpc)?.cidrs ?? [];
    const isFurther = found.cidr !== null && first !== undefined && !prefixIncludes(first, found.cidr);
    return [...(isFurther ? (blocks?.ipv4 ?? []) : []), ...(found.ipv6Cidr === null ? [] : (blocks?.ipv6 ?? []))];
  }
}
