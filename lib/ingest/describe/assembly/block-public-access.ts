import type { ResourceId, Subnet, Vpc } from "../../../model";
import { infoAt } from "../../../source";
import type { Described } from "../facts/described";
import type { VpcDraft } from "../facts/drafts";

type Mode = Vpc["blockPublicAccess"];

/** What Block Public Access does to each VPC and subnet (IGW-9). */
export class BlockPublicAccess {
  readonly #options = new Map<string, Mode>();
  readonly #exclusions: ReadonlyMap<ResourceId, "allow-bidirectional" | "allow-egress">;
  readonly #silent = new Set<ResourceId>();

  constructor(private readonly described: Described) {
    for (const { account, region, mode } of described.blockOptions) this.#options.set(key(account, region), mode);
    this.#exclusions = new Map(described.blockExclusions.map(({ resource, mode }) => [resource, mode]));
  }

  /** The setting of the account and Region, else what is printed with the VPC; off where both are silent, as for all who never set it. */
  modeOf(vpc: VpcDraft): Mode {
    return this.#told(vpc) ?? "off";
  }

  /** The same, for the VPC itself: that nothing is said will be told. */
  modeOfVpc(vpc: VpcDraft): Mode {
    if (this.#told(vpc) === null) this.#silent.add(vpc.id);
    return this.modeOf(vpc);
  }

  #told({ account, region, blockMode }: VpcDraft): Mode | null {
    for (const known of [key(account, region), key(account, null), key(null, region), key(null, null)]) {
      const mode = this.#options.get(known);
      if (mode !== undefined) return mode;
    }
    if (account === null && region === null && this.#options.size === 1) return [...this.#options.values()][0] ?? "unknown";
    return blockMode;
  }

  /** An exclusion of the subnet or its VPC; else what the subnet's own mode tells beside that of the VPC. */
  exclusionOf(subnet: ResourceId, vpc: ResourceId, own: Mode | null, mode: Mode): Subnet["blockPublicAccessExclusion"] {
    const listed = this.#exclusions.get(subnet) ?? this.#exclusions.get(vpc);
    if (listed !== undefined) return listed;
    if (own === "off" && mode !== "off" && mode !== "unknown") return "allow-bidirectional";
    return own === "block-ingress" && mode === "block-bidirectional" ? "allow-egress" : "none";
  }

  /** Says once that nothing is said. */
  tell(): void {
    const [first] = this.#silent;
    if (first === undefined) return;
    const more = this.#silent.size > 1 ? ` and ${this.#silent.size - 1} more` : "";
    const message = `No output tells whether Block Public Access is on for ${first}${more}: it is taken to be off.`;
    const hint = "Add the output of aws ec2 describe-vpc-block-public-access-options.";
    this.described.report(infoAt("block-public-access-not-described", message, { hint }));
  }
}

const key = (account: string | null, region: string | null): string => `${account ?? "*"} ${region ?? "*"}`;
