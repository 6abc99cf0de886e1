import type { NetworkInterface, ResourceId } from "../../../model";
import type { Described } from "../facts/described";
import type { InterfaceDraft } from "../facts/drafts";
import type { StandIns } from "./stand-ins";

type OwnerKind = NonNullable<NetworkInterface["ownerKind"]>;

/** Whom an interface belongs to: without an id where no output describes it, and the interface alone tells what it is. */
export interface Owner {
  readonly id: ResourceId | null;
  readonly kind: OwnerKind;
}

/** What services make interfaces for, by the words of `InterfaceType`. An application load balancer's says `interface`. */
const KIND_OF_TYPE: ReadonlyMap<string | null, OwnerKind> = new Map([
  ["nat_gateway", "nat_gateway"],
  ["natGateway", "nat_gateway"],
  ["load_balancer", "load_balancer"],
  ["network_load_balancer", "load_balancer"],
  ["gateway_load_balancer", "load_balancer"],
  ["gateway_load_balancer_endpoint", "vpc_endpoint"],
  ["vpc_endpoint", "vpc_endpoint"],
  ["transit_gateway", "transit_gateway"],
]);

/**
 * Finds the owners of described interfaces: instances are named by the attachment, endpoints and NAT gateways name
 * their interfaces, and the rest is told by the description that AWS gives each.
 */
export class Owners {
  readonly #byInterface = new Map<ResourceId, Owner>();
  readonly #balancers: ReadonlyMap<string, ResourceId>;

  constructor(
    private readonly described: Described,
    private readonly standIns: StandIns,
  ) {
    for (const { id, interface: own } of described.natGateways.all()) if (own !== null) this.#byInterface.set(own, { id, kind: "nat_gateway" });
    for (const { id, interfaces } of described.vpcEndpoints.all())
      for (const own of interfaces) this.#byInterface.set(own, { id, kind: "vpc_endpoint" });
    for (const { id, interfaces } of described.instances.all())
      for (const own of interfaces) this.#byInterface.set(own, { id, kind: "instance" });
    this.#balancers = new Map(described.loadBalancers.all().map(({ id }) => [id.slice(id.indexOf(":loadbalancer/") + 14), id]));
  }

  /** Databases and functions are matched later: their interfaces do not name them. */
  ownerOf(draft: InterfaceDraft): Owner | null {
    const { instance, description } = draft;
    if (instance !== null) {
      const vpc = this.standIns.vpc(draft.vpc, draft.id);
      const zone = draft.subnet === null ? null : (this.described.subnets.get(draft.subnet)?.zone ?? null);
      return { id: this.standIns.instance(instance, vpc, zone), kind: "instance" };
    }
    const named = this.#byInterface.get(draft.id);
    if (named !== undefined) return named;
    const balancer = /^ELB ((?:app|net|gwy)\/.+)$/.exec(description ?? "")?.[1];
    const id = balancer === undefined ? undefined : this.#balancers.get(balancer);
    if (id !== undefined) return { id, kind: "load_balancer" };
    const attachment = /^Network Interface for Transit Gateway Attachment (tgw-attach-\S+)$/.exec(description ?? "")?.[1];
    const isAttached = attachment !== undefined && this.described.attachments.has(attachment);
    return isAttached ? { id: attachment, kind: "transit_gateway" } : undescribed(draft, attachment !== undefined);
  }
}

/** The owner that no output describes, by the type of the interface, or by what AWS wrote into its description. */
function undescribed({ type, requester, description }: InterfaceDraft, isOfTransit: boolean): Owner | null {
  const isOfBalancer = requester === "amazon-elb" || description?.startsWith("ELB ") === true;
  const kind = KIND_OF_TYPE.get(type) ?? (isOfBalancer ? "load_balancer" : isOfTransit ? "transit_gateway" : undefined);
  return kind === undefined ? null : { id: null, kind };
}

export const isOfDatabase = ({ requester, description }: InterfaceDraft): boolean =>
  requester === "amazon-rds" || description === "RDSNetworkInterface";

const FUNCTION = /^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isOfFunction = ({ type, description }: InterfaceDraft): boolean => type === "lambda" || FUNCTION.test(description ?? "");

/** The function that an interface was first made for; others with the same subnets and groups share it. */
export const functionOf = ({ description }: InterfaceDraft): string | null => FUNCTION.exec(description ?? "")?.[1] ?? null;
