import type { LeftAside } from "../../source";
import type { JsonNode, JsonObject } from "../json";
import { tally, Uses, type Aside } from "../left-aside";
import { KEYS } from "./topics/keys";

type Part = Pick<Aside, "name" | "span">;

/** Keeps what was printed until it is clear what of it was read. */
export class Printed {
  readonly uses = new Uses();
  readonly #outputs: { readonly file: string; readonly part: JsonObject }[] = [];

  see(file: string, part: JsonObject): void {
    this.#outputs.push({ file, part });
  }

  /** By the keys of outputs what their elements say and nobody has read. */
  get leftAside(): LeftAside {
    return tally(this.#asides(), []);
  }

  *#asides(): Iterable<Aside> {
    for (const { file, part } of this.#outputs)
      for (const [key, value] of part.properties.map((property) => [property.key, property.value] as const)) {
        if (!KEYS.has(key)) continue;
        for (const [at, node] of objectsIn(value).entries())
          for (const { name, span } of this.#unread(node, "")) if (SAID_AGAIN[key]?.test(name) !== true) yield { type: key, owner: JSON.stringify([file, key, at]), name, span };
      }
  }

  *#unread(node: JsonObject, path: string): Iterable<Part> {
    if (this.uses.isNotedWhole(node)) return;
    for (const { key, value } of node.properties) {
      if (isEmpty(value)) continue;
      const name = `${path}${key}`;
      if (TAGS.has(key)) yield* this.#tags(value, name);
      else if (!this.uses.isNoted(value)) yield { name: OF_AWS.test(key) ? BOOKKEEPING : name, span: value.span };
      else for (const object of objectsIn(value)) yield* this.#unread(object, `${name}.`);
    }
  }

  /** Names are read, and whatever else is asked for. */
  *#tags(list: JsonNode, name: string): Iterable<Part> {
    const other = objectsIn(list).find(({ properties }) => !properties.some(({ key, value }) => key === "Value" && this.uses.isNoted(value)));
    if (other !== undefined) yield { name: `${name} other than Name`, span: other.span };
  }
}

const TAGS: ReadonlySet<string> = new Set(["Tags", "TagSet", "TagList"]);

/** What AWS itself notes of everything that it runs. */
const OF_AWS =
  /^(?:Requester(?:Id|Managed)|ReservationId|UserId|State\w*|Status|ClientToken)$|(?:Owner|OwnerId|Association|AssociationId|AttachmentId|Arn|ARN|Time|Timestamp|Date)$/;
const BOOKKEEPING = "what AWS notes by itself (owners, states, ARNs, times)";

/** By output what another property of the same one, or of another output, says as well. */
const SAID_AGAIN: Readonly<Record<string, RegExp>> = {
  Addresses: /^(?:Domain|InstanceId|NetworkInterfaceOwnerId)$/,
  LaunchTemplateVersions: /^VersionNumber$/,
  Listeners: /^DefaultActions\.Type$/,
  LoadBalancers: /^AvailabilityZones\.ZoneName$/,
  NatGateways: /^NatGatewayAddresses\.(?:IsPrimary|NetworkInterfaceId)$/,
  NetworkAcls: /^Associations\.NetworkAclId$/,
  NetworkInterfaces: /^(?:PrivateIpAddress|AvailabilityZone(?:Id)?|Groups\.GroupName|PrivateIpAddresses\.Primary)$/,
  PrefixLists: /^AddressFamily$/,
  Reservations: /^Instances\.NetworkInterfaces\.|^Instances\.(?:PrivateIpAddress|PublicIpAddress|SecurityGroups|SourceDestCheck|State)\b|^Groups\b/,
  RouteTables: /^(?:Associations\.RouteTableId|Routes\.(?:InstanceId|Origin))$/,
  TargetHealthDescriptions: /^TargetHealth$/,
  TransitGatewayAttachments: /^ResourceId$/,
  VpcBlockPublicAccessExclusions: /^ExclusionId$/,
  VpcEndpoints: /^(?:Groups\.GroupName|RouteTableIds)$/,
};

const objectsIn = (node: JsonNode): JsonObject[] =>
  node.kind === "object" ? [node] : node.kind === "array" ? node.items.filter((item) => item.kind === "object") : [];

/** How the CLI prints that there is nothing. */
const isEmpty = (node: JsonNode): boolean =>
  (node.kind === "literal" && node.value === null) || (node.kind === "string" && node.value === "") || (node.kind === "array" && node.items.length === 0);
