import { errorAt, quoted, warningAt, type Span } from "../../../source";
import type { ResourceId } from "../../../model";
import type { Argument, Report } from "../arguments";
import type { EvaluatedBlock, UnknownSource, Value } from "../evaluated";
import type { Reference } from "./reference";
import type { ResourceType } from "./resource-type";

type Denoted = ResourceType["denotes"];

/** Attributes that are the identity of their resource. */
const IDENTITIES = ["id", "arn", "allocation_id", "prefix_list_id"];

/** What a data source finds, and what other stacks export. */
const LOOKED_UP = /^(?:module\..+\.)?data\./;

/** Whether a computed id may be that of something the configuration makes: not if it is written, or all of it looked up. */
const isOpen = ({ from, named, isWritten }: UnknownSource & { readonly kind: "derived" }): boolean =>
  isWritten !== true && !LOOKED_UP.test(named ?? "") && !(from.length > 0 && from.every(({ address }) => LOOKED_UP.test(address)));

const QUOTED_REFERENCE = /^(module\.|data\.)?[a-z_]+\.[A-Za-z_]/;

/** What a message calls each kind, and how AWS begins the ids of it. */
const KINDS: Readonly<Record<Denoted, { readonly name: string; readonly prefix: string }>> = {
  vpc: { name: "a VPC", prefix: "vpc" },
  subnet: { name: "a subnet", prefix: "subnet" },
  route_table: { name: "a route table", prefix: "rtb" },
  internet_gateway: { name: "an internet gateway", prefix: "igw" },
  egress_only_internet_gateway: { name: "an egress-only internet gateway", prefix: "eigw" },
  nat_gateway: { name: "a NAT gateway", prefix: "nat" },
  public_ip: { name: "an Elastic IP", prefix: "eipalloc" },
  network_interface: { name: "a network interface", prefix: "eni" },
  instance: { name: "an instance", prefix: "i" },
  security_group: { name: "a security group", prefix: "sg" },
  network_acl: { name: "a network ACL", prefix: "acl" },
  prefix_list: { name: "a prefix list", prefix: "pl" },
  peering: { name: "a peering connection", prefix: "pcx" },
  transit_gateway: { name: "a transit gateway", prefix: "tgw" },
  transit_gateway_attachment: { name: "a transit gateway attachment", prefix: "tgw-attach" },
  transit_gateway_route_table: { name: "a transit gateway route table", prefix: "tgw-rtb" },
  vpc_endpoint: { name: "a VPC endpoint", prefix: "vpce" },
  load_balancer: { name: "a load balancer", prefix: "arn" },
  target_group: { name: "a target group", prefix: "arn" },
  database: { name: "a database", prefix: "db" },
  function: { name: "a function", prefix: "arn" },
  support: { name: "a supporting resource", prefix: "h" },
  virtual_private_gateway: { name: "a virtual private gateway", prefix: "vgw" },
  listener: { name: "a listener", prefix: "arn" },
  launch_template: { name: "a launch template", prefix: "lt" },
  autoscaling_group: { name: "an autoscaling group", prefix: "arn" },
  db_subnet_group: { name: "a subnet group", prefix: "arn" },
  part: { name: "a resource of another kind", prefix: "" },
};

/** What AWS calls its resources, made-up ids of examples included: such a one may exist outside of the configuration. */
const isAwsId = (text: string, kinds: readonly Denoted[]): boolean =>
  kinds.some((kind) => {
    const { prefix } = KINDS[kind];
    if (prefix === "arn") return /^arn:aws[a-z-]*:/.test(text);
    // A group of another account is called by both, across a peering connection (SG-7).
    const id = kind === "security_group" ? text.replace(/^\d{12}\//, "") : text;
    return id.startsWith(`${prefix}-`) && /^[0-9A-Za-z]{1,32}$/.test(id.slice(prefix.length + 1));
  });

/** Which argument of which resource names another one. */
export interface Naming {
  readonly owner: ResourceId;
  readonly argument: string;
  readonly report: Report;
}

/** Knows every resource by the ways in which an argument can name it. */
export class References {
  readonly #kinds = new Map<ResourceId, Denoted>();
  readonly #aliases = new Map<ResourceId, ResourceId>();
  readonly #bodies = new Map<ResourceId, EvaluatedBlock>();
  #idOfText: (text: string) => ResourceId | null = () => null;

  /** From now on `find` is asked what a written id names. */
  findTexts(find: (text: string) => ResourceId | null): void {
    this.#idOfText = find;
  }

  declare(id: ResourceId, denotes: Denoted, body?: EvaluatedBlock): void {
    this.#kinds.set(id, denotes);
    if (body !== undefined) this.#bodies.set(id, body);
  }

  /** From now on `other` means `id`: what adopts a default, or looks a resource up. */
  alias(other: ResourceId, id: ResourceId): void {
    if (other !== id && this.canonical(id) !== other) this.#aliases.set(other, id);
  }

  /** From now on the id names nothing that the configuration describes. */
  forget(id: ResourceId): void {
    this.#kinds.delete(id);
  }

  canonical(id: ResourceId): ResourceId {
    let found = id;
    for (let next = this.#aliases.get(found); next !== undefined; next = this.#aliases.get(found)) found = next;
    return found;
  }

  kindOf(id: ResourceId): Denoted | undefined {
    return this.#kinds.get(this.canonical(id));
  }

  /** The resource that an attribute names; for one that names none the attribute's own name. */
  nameOf(address: ResourceId, attribute: string): ResourceId {
    const [own, part] = [this.canonical(address), this.canonical(`${address}.${attribute}`)];
    return IDENTITIES.includes(attribute) && this.#kinds.has(own) && !this.#kinds.has(part) ? own : part;
  }

  /** Follows the argument to a resource of one of the kinds; reports what can not be one. */
  resolve(argument: Argument<string>, kinds: readonly Denoted[], naming: Naming): Reference {
    const { span } = argument;
    switch (argument.state) {
      case "absent":
      case "invalid":
        return { kind: argument.state, span };
      case "written":
        return this.#literal(argument.value, span, kinds, naming);
      case "unknown":
        return this.#unknown(argument.source, span, kinds, naming, 0);
    }
  }

  #literal(text: string, span: Span, kinds: readonly Denoted[], naming: Naming): Reference {
    const { owner, argument, report } = naming;
    const meant = this.#idOfText(text);
    const kind = meant === null ? undefined : this.kindOf(meant);
    if (meant !== null && kind !== undefined) return this.#ofKind(this.canonical(meant), kind, span, kinds, naming);
    const wanted = kinds[0] === undefined ? "a resource" : KINDS[kinds[0]].name;
    if (isAwsId(text, kinds)) {
      const message = `${argument} of ${owner} names ${text}, which is not in this configuration: what depends on it stays unknown.`;
      report(warningAt("reference-outside", message, { hint: `Refer to ${wanted} of this configuration, if it is one.`, span }));
      return { kind: "outside", id: text, mayBeOwn: false, isOpen: false, span };
    }
    const hint = QUOTED_REFERENCE.test(text)
      ? `Remove the quotes: ${text} is then a reference.`
      : `Refer to ${wanted} of this configuration by its id.`;
    report(
      errorAt("reference-not-found", `${argument} of ${owner} is ${quoted(text)}, which names no ${wanted.replace(/^an? /, "")}.`, {
        hint,
        span,
      }),
    );
    return { kind: "invalid", span };
  }

  #unknown(source: UnknownSource, span: Span, kinds: readonly Denoted[], naming: Naming, depth: number): Reference {
    if (source.kind === "derived") {
      const mayBeOwn = source.from.some((each) => this.#isOneOf(kinds, this.nameOf(each.address, each.attribute)));
      return { kind: "outside", id: source.named ?? `${naming.owner}.${naming.argument}`, mayBeOwn, isOpen: isOpen(source), span };
    }
    const { address, attribute } = source;
    const id = this.nameOf(address, attribute);
    const kind = this.#kinds.get(id);
    if (kind !== undefined) return this.#ofKind(id, kind, span, kinds, naming);
    const followed: Value | undefined = this.#bodies.get(address)?.attributes.get(attribute)?.value;
    if (followed?.kind === "unknown" && depth < 10) return this.#unknown(followed.source, span, kinds, naming, depth + 1);
    if (followed?.kind === "string") return this.#literal(followed.value, span, kinds, naming);
    return { kind: "outside", id: `${address}.${attribute}`, mayBeOwn: false, isOpen: !LOOKED_UP.test(address), span };
  }

  #isOneOf(kinds: readonly Denoted[], id: ResourceId): boolean {
    const kind = this.#kinds.get(id);
    return kind !== undefined && kinds.includes(kind);
  }

  #ofKind(id: ResourceId, kind: Denoted, span: Span, kinds: readonly Denoted[], { owner, argument, report }: Naming): Reference {
    if (kinds.includes(kind)) return { kind: "found", id, span };
    const wanted = kinds.map((k) => KINDS[k].name).join(" or ");
    report(
      errorAt("wrong-reference", `${argument} of ${owner} should name ${wanted}, and ${id} is ${KINDS[kind].name}.`, {
        hint: `Refer to ${wanted}.`,
        span,
      }),
    );
    return { kind: "invalid", span };
  }
}
