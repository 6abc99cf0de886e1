import type { ResourceKind } from "../../../model";
import type { BlockShape } from "../arguments";

/** What other resources refer to, and the network holds as a supporting resource or not at all. */
type UnmodelledKind = "virtual_private_gateway" | "listener" | "launch_template" | "autoscaling_group" | "db_subnet_group";

/** What the reader knows of one Terraform resource type; data sources are listed as `data.aws_vpc`. */
export interface ResourceType {
  /** What its id names. `part`: nothing by itself, it adds to others (a rule, an association). */
  readonly denotes: ResourceKind | UnmodelledKind | "part";
  readonly shape: BlockShape;
}

export type ResourceTypes = Readonly<Record<string, ResourceType>>;
