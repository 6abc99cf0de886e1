import type { ResourceId } from "./certainty";

/** A value that a lookup is asked with: written, or given by something else (`aws_vpc.main.id`, `var.name`). */
export type LookupValue =
  | string
  | number
  | boolean
  | { readonly from: string }
  | readonly LookupValue[]
  | { readonly pairs: readonly (readonly [string, LookupValue])[] };

/** How a configuration looks up something that it does not describe: a text that can asks the same again. */
export interface Lookup {
  /** `data.aws_vpc.selected`. What it finds is called after it where the network has it. */
  readonly id: ResourceId;
  /** As Terraform calls it: `aws_vpc`. */
  readonly type: string;
  readonly arguments: readonly (readonly [string, LookupValue])[];
  readonly filters: readonly { readonly name: LookupValue; readonly values: LookupValue }[];
}
