import type { ResourceId } from "../../../model";
import type { Span } from "../../../source";
import type { BlockReader, Reading } from "../arguments";
import type { Dialect } from "../dialect";
import type { EvaluatedBlock } from "../evaluated";
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
  /** The id of the default VPC: an `aws_default_vpc`, or what stands for one that is only used. */
  readonly defaultVpc: ResourceId;
  /** Instances that autoscaling groups start: they are listed among the instances. */
  readonly members: ReadonlyMap<ResourceId, Membership>;
  /** The Region of the provider that resources have unless they name another. */
  readonly region: string | null;
  /** The Regions of the other providers, by names such as `aws.west`. */
  readonly regions: ReadonlyMap<string, string | null>;
  readonly dialect: Dialect;
  /** Reads what the network itself says is unknown where it can not be read, so that no other answer hangs on it. */
  readonly accountedFor: <T>(read: () => T) => T;
}
