import { errorAt, warningAt, type Span } from "../../../source";
import type { ResourceId } from "../../../model";
import type { Argument, Report } from "../arguments";
import type { EvaluatedBlock, UnknownSource, Value } from "../evaluated";
import type { Reference } from "./reference";
import type { ResourceType } from "./resource-type";

type Denoted = ResourceType["denotes"];

/** Attributes that are the identity of their resource. */
const IDENTITIES = ["id", "arn", "allocation_id", "prefix_list_id"];

/** What AWS calls its resources: a literal of this form may exist outside of the configuration. */
const AWS_ID = /^[a-z][a-z-]*-[0-9a-f]{8,17}$/;
const QUOTED_REFERENCE = /^(module\.|data\.)?[a-z_]+\.[A-Za-z_]/;

const NAMES: Readonly<Record<Denoted, string>> = {
  vpc: "a VPC",
  subnet: "a subnet",
  route_table: "a route table",
  internet_gateway: "an internet gateway",
  egress_only_internet_gateway: "an egress-only internet gateway",
  nat_gateway: "a NAT gateway",
  public_ip: "an Elastic IP",
  network_interface: "a network interface",
  instance: "an instance",
  security_group: "a security group",
  network_acl: "a network ACL",
  prefix_list: "a prefix list",
  peering: "a peering connection",
  transit_gateway: "a transit gateway",
  transit_gateway_attachment: "a transit gateway attachment",
  transit_gateway_route_table: "a transit gateway route table",
  vpc_endpoint: "a VPC endpoint",
  load_balancer: "a load balancer",
  target_group: "a target group",
  database: "a database",
  function: "a function",
  support: "a supporting resource",
  virtual_private_gateway: "a virtual private gateway",
  part: "a resource of another kind",
};

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
    const own = this.canonical(address);
    return IDENTITIES.includes(attribute) && this.#kinds.has(own) ? own : this.canonical(`${address}.${attribute}`);
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

  #literal(text: string, span: Span, kinds: readonly Denoted[], { owner, argument, report }: Naming): Reference {
    const wanted = kinds[0] === undefined ? "a resource" : NAMES[kinds[0]];
    if (AWS_ID.test(text)) {
      const message = `${argument} of ${owner} names ${text}, which is not in this configuration: what depends on it stays unknown.`;
      report(warningAt("reference-outside", message, { hint: `Refer to ${wanted} of this configuration, if it is one.`, span }));
      return { kind: "outside", id: text, span };
    }
    const hint = QUOTED_REFERENCE.test(text)
      ? `Remove the quotes: ${text} is then a reference.`
      : `Refer to ${wanted} of this configuration by its id.`;
    report(
      errorAt("reference-not-found", `${argument} of ${owner} is ${JSON.stringify(text)}, which names no ${wanted.replace(/^an? /, "")}.`, {
        hint,
        span,
      }),
    );
    return { kind: "invalid", span };
  }

  #unknown(source: UnknownSource, span: Span, kinds: readonly Denoted[], naming: Naming, depth: number): Reference {
    if (source.kind === "derived") return { kind: "outside", id: `${naming.owner}.${naming.argument}`, span };
    const { address, attribute } = source;
    const id = this.nameOf(address, attribute);
    const kind = this.#kinds.get(id);
    if (kind !== undefined) return this.#ofKind(id, kind, span, kinds, naming);
    const followed: Value | undefined = this.#bodies.get(address)?.attributes.get(attribute)?.value;
    if (followed?.kind === "unknown" && depth < 10) return this.#unknown(followed.source, span, kinds, naming, depth + 1);
    if (followed?.kind === "string") return this.#literal(followed.value, span, kinds, naming);
    return { kind: "outside", id: `${address}.${attribute}`, span };
  }

  #ofKind(id: ResourceId, kind: Denoted, span: Span, kinds: readonly Denoted[], { owner, argument, report }: Naming): Reference {
    if (kinds.includes(kind)) return { kind: "found", id, span };
    const wanted = kinds.map((k) => NAMES[k]).join(" or ");
    report(
      errorAt("wrong-reference", `${argument} of ${owner} should name ${wanted}, and ${id} is ${NAMES[kind]}.`, {
        hint: `Refer to ${wanted}.`,
        span,
      }),
    );
    return { kind: "invalid", span };
  }
}
