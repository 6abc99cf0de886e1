/** A value of a template. */
export type Property = string | number | boolean | Intrinsic | PropertyMap | readonly Property[];

export type Intrinsic =
  | { readonly kind: "ref"; readonly id: string }
  | { readonly kind: "get_att"; readonly id: string; readonly attribute: string }
  | { readonly kind: "base64"; readonly text: string }
  /** The nth /64 of the first IPv6 block of a VPC. */
  | { readonly kind: "ipv6_part"; readonly vpc: string; readonly number: number };

export interface PropertyMap {
  readonly kind: "map";
  readonly entries: readonly (readonly [string, Property])[];
}

export interface TemplateResource {
  readonly id: string;
  readonly type: string;
  readonly dependsOn: readonly string[];
  readonly properties: readonly (readonly [string, Property])[];
}

export interface Parameter {
  readonly id: string;
  readonly type: "String" | "Number" | "CommaDelimitedList";
  readonly isFlag: boolean;
}

type Named = Readonly<Record<string, Property | null | undefined>>;

/** Properties in their order; those that are null or undefined are left out. */
export const entriesOf = (named: Named): (readonly [string, Property])[] =>
  Object.entries(named).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value] as const]));

export const map = (named: Named): PropertyMap => ({ kind: "map", entries: entriesOf(named) });

