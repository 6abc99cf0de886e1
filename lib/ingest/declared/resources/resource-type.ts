import type { ResourceKind } from "../../../model";
import type { BlockShape } from "../arguments";

/** What the reader knows of one Terraform resource type; data sources are listed as `data.aws_vpc`. */
export interface ResourceType {
  /** What its id names. `part`: nothing by itself, it adds to others (a rule, an association). */
  readonly denotes: ResourceKind | "virtual_private_gateway" | "part";
  readonly shape: BlockShape;
}

export type ResourceTypes = Readonly<Record<string, ResourceType>>;
