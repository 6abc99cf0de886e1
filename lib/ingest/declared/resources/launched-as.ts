import type { ResourceId } from "../../../model";
import type { EvaluatedAttribute, EvaluatedBlock, Value } from "../evaluated";

type Attributes = ReadonlyMap<string, EvaluatedAttribute>;

/** What a template says of the instances that are started from it, in the arguments of an instance. */
export interface Launch {
  readonly instance: EvaluatedBlock;
  /** Interfaces beside the first one, in the arguments of an interface, by their device numbers. */
  readonly further: ReadonlyMap<number, EvaluatedBlock>;
  /** The `Name` tag that the template gives to its instances. */
  readonly name: string | null;
}

/** Arguments of a template that mean the same in an instance, by the name that they have there. */
const OF_TEMPLATE = {
  image_id: "ami",
  instance_type: "instance_type",
  key_name: "key_name",
  user_data: "user_data_base64",
  vpc_security_group_ids: "vpc_security_group_ids",
  security_group_names: "security_groups",
};
const OF_PLACEMENT = { tenancy: "tenancy", host_id: "host_id", availability_zone: "availability_zone" };
const OF_FIRST_INTERFACE = {
  subnet_id: "subnet_id",
  private_ip_address: "private_ip",
  ipv4_address_count: "secondary_private_ip_count",
  ipv6_addresses: "ipv6_addresses",
  ipv6_address_count: "ipv6_address_count",
  associate_public_ip_address: "associate_public_ip_address",
  security_groups: "vpc_security_group_ids",
};
const OF_FURTHER_INTERFACE = {
  subnet_id: "subnet_id",
  ipv4_address_count: "private_ips_count",
  ipv4_prefixes: "ipv4_prefixes",
  ipv6_addresses: "ipv6_addresses",
  ipv6_address_count: "ipv6_address_count",
  ipv6_prefixes: "ipv6_prefixes",
  security_groups: "security_groups",
};
const OF_CONFIGURATION = {
  image_id: "ami",
  instance_type: "instance_type",
  key_name: "key_name",
  user_data: "user_data",
  user_data_base64: "user_data_base64",
  security_groups: "vpc_security_group_ids",
  associate_public_ip_address: "associate_public_ip_address",
  iam_instance_profile: "iam_instance_profile",
  placement_tenancy: "tenancy",
};

/** `aws_launch_template`. */
export function launchOfTemplate(template: EvaluatedBlock): Launch {
  const nested = (type: string): readonly EvaluatedBlock[] => nestedIn(template, type);
  const profile = nested("iam_instance_profile").flatMap((block) => [...renamed(block, { arn: PROFILE, name: PROFILE })]);
  const placement = nested("placement").flatMap((block) => [...renamed(block, OF_PLACEMENT)]);
  const blocks: { readonly type: string; readonly body: EvaluatedBlock }[] = [];
  const attributes = new Map([...renamed(template, OF_TEMPLATE), ...profile, ...placement]);
  const further = new Map<number, EvaluatedBlock>();
  for (const [at, block] of nested("network_interfaces").entries()) {
    const device = deviceOf(block, at);
    if (block.attributes.has("network_interface_id")) blocks.push({ type: "network_interface", body: withDevice(block, device) });
    else if (device === 0) for (const [name, value] of firstInterface(block)) attributes.set(name, value);
    else further.set(device, { attributes: furtherInterface(block), blocks: [], span: block.span });
  }
  const hidden = template.attributes.get("network_interfaces");
  if (hidden?.value.kind === "unknown")
    for (const name of ["vpc_security_group_ids", "associate_public_ip_address"]) attributes.set(name, hidden);
  return { instance: { attributes, blocks, span: template.span }, further, name: nameInTags(nested("tag_specifications")) };
}

function nameInTags(specifications: readonly EvaluatedBlock[]): string | null {
  const ofInstances = specifications.find(({ attributes }) => isText(attributes.get("resource_type")?.value, "instance"));
  const tags = ofInstances?.attributes.get("tags")?.value;
  const name = tags !== undefined && "entries" in tags ? tags.entries.get("Name") : undefined;
  return name?.kind === "string" ? name.value : null;
}

const isText = (value: Value | undefined, text: string): boolean => value?.kind === "string" && value.value === text;

const PROFILE = "iam_instance_profile";

const firstInterface = (block: EvaluatedBlock): Attributes =>
  new Map([...renamed(block, OF_FIRST_INTERFACE), ...addresses(block, "secondary_private_ips", [])]);

function furtherInterface(block: EvaluatedBlock): Attributes {
  const primary = block.attributes.get("private_ip_address");
  const first = primary === undefined || primary.value.kind === "null" ? [] : [primary.value];
  return new Map([...renamed(block, OF_FURTHER_INTERFACE), ...addresses(block, "private_ips", first)]);
}

/** The list of private addresses may name the primary one again. */
function addresses(block: EvaluatedBlock, name: string, first: readonly Value[]): (readonly [string, EvaluatedAttribute])[] {
  const listed = block.attributes.get("ipv4_addresses");
  const primary = block.attributes.get("private_ip_address")?.value;
  const items = listed !== undefined && "items" in listed.value ? listed.value.items : [];
  const others = items.filter((item) => !(item.kind === "string" && primary?.kind === "string" && item.value === primary.value));
  const span = listed?.span ?? block.span;
  if (listed?.value.kind === "unknown") return [[name, listed]];
  return first.length + others.length === 0 ? [] : [[name, { value: { kind: "tuple", items: [...first, ...others], span }, span }]];
}

/** `aws_launch_configuration`. */
export const launchOfConfiguration = (configuration: EvaluatedBlock): Launch => ({
  instance: { attributes: renamed(configuration, OF_CONFIGURATION), blocks: [], span: configuration.span },
  further: new Map(),
  name: null,
});

/** A template that only its id is known of: whatever could decide a packet, or who gets in, is not known. */
export function launchFromOutside(template: ResourceId, at: EvaluatedBlock): Launch {
  const unknown = (attribute: string): readonly [string, EvaluatedAttribute] => {
    const value: Value = { kind: "unknown", source: { kind: "attribute", address: template, attribute }, span: at.span };
    return [attribute, { value, span: at.span }];
  };
  const names = ["vpc_security_group_ids", "associate_public_ip_address", "key_name", "user_data"];
  const attributes = new Map(names.map(unknown));
  return { instance: { attributes, blocks: [], span: at.span }, further: new Map(), name: null };
}

/** The instance's own word goes before the template's. */
export const overTemplate = (own: EvaluatedBlock, template: EvaluatedBlock): EvaluatedBlock => ({
  attributes: new Map([...template.attributes, ...[...own.attributes].filter(([, { value }]) => value.kind !== "null")]),
  blocks: [...own.blocks, ...template.blocks],
  span: own.span,
});

/** Blocks of a type, written as blocks or as an argument that holds objects. */
export function nestedIn(block: EvaluatedBlock, type: string): EvaluatedBlock[] {
  const written = block.blocks.filter((nested) => nested.type === type).map(({ body }) => body);
  const argument = block.attributes.get(type);
  if (argument === undefined) return written;
  const items = "items" in argument.value ? argument.value.items : [argument.value];
  return [...written, ...items.flatMap((item) => objectAsBlock(item, argument))];
}

function objectAsBlock(item: Value, { span }: EvaluatedAttribute): EvaluatedBlock[] {
  if (item.kind !== "map" && item.kind !== "object") return [];
  const place = item.span ?? span;
  return [
    {
      attributes: new Map([...item.entries].map(([name, value]) => [name, { value, span: value.span ?? place }])),
      blocks: [],
      span: place,
    },
  ];
}

function renamed(block: EvaluatedBlock, names: Readonly<Record<string, string>>): Attributes {
  return new Map(
    Object.entries(names).flatMap(([name, meant]) => {
      const attribute = block.attributes.get(name);
      return attribute === undefined || attribute.value.kind === "null" ? [] : [[meant, attribute] as const];
    }),
  );
}

function deviceOf(block: EvaluatedBlock, at: number): number {
  const value = block.attributes.get("device_index")?.value;
  const device = value?.kind === "string" ? Number(value.value) : value?.kind === "number" ? value.value : at;
  return Number.isInteger(device) ? device : at;
}

function withDevice(block: EvaluatedBlock, device: number): EvaluatedBlock {
  const { span } = block;
  const value: Value = { kind: "number", value: device, span };
  return { ...block, attributes: new Map([...block.attributes, ["device_index", { value, span }]]) };
}
