import type { ResourceId } from "../../../model";
import type { Span } from "../../../source";
import type { BlockReader, Reading } from "../arguments";
import type { Dialect } from "../dialect";
import type { EvaluatedBlock } from "../evaluated";
import type { DefaultVpcs } from "./default-vpcs";
import type { GroupAssociations } from "./group-associations";
import type { Homes } from "./homes";
import type { Implied } from "./implied";
import type { Membership } from "./launched-instances";
import type { References } from "./references";

/** One resource of the configuration, ready to be read. */
export interface Configured {
  readonly id: ResourceId;
  readonly type: string;
  /** The `Name` tag. */
  readonly name: string | null;
  readonly span: Span;
  readonly body: BlockReader;
  /** The same content, for readers that keep it as it is. */
  readonly raw: EvaluatedBlock;
}

/** What every reader of a topic sees. */
export interface Scope extends Reading {
  /** The resources of these types, in the order of their appearance type by type. */
  of(...types: readonly string[]): readonly Configured[];
  readonly references: References;
  /** What AWS makes by itself, or what stands for things that the configuration does not describe. */
  readonly implied: Implied;
  /** The default VPC of each account and Region. */
  readonly defaultVpcs: DefaultVpcs;
  /** Instances that autoscaling groups start: they are listed among the instances. */
  readonly members: ReadonlyMap<ResourceId, Membership>;
  /** The account and the Region of each resource. */
  readonly homes: Homes;
  readonly groupAssociations: GroupAssociations;
  readonly dialect: Dialect;
  /** Reads what the network itself says is unknown where it can not be read, so that no other answer hangs on it. */
  readonly accountedFor: <T>(read: () => T) => T;
}
