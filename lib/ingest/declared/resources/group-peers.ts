import type { MissingFact, OpenPeer, Peer, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { readPrefix, valueOr, type Argument, type BlockReader } from "../arguments";
import { givenBy } from "./given-by";
import type { Scope } from "./scope";
import type { RuleOwner } from "./security-group-rules";

/** How a resource type names the arguments that say whom a rule means. */
export interface PeerArguments {
  readonly ipv4: string;
  readonly ipv6: string;
  readonly prefixLists: string;
  readonly groups: string;
  readonly self: string | null;
}

export interface ReadPeer {
  readonly peer: Peer;
  readonly missing: readonly MissingFact[];
}

/** One argument element and where it stands: "cidr_blocks[1]"; or a whole list that is not known. */
interface Element {
  readonly argument: Argument<string>;
  readonly name: string;
  readonly isList: boolean;
}

/** Everybody whom the rule names, one by one; what can not be read, which has been reported, is an unknown one. */
export function readPeers(scope: Scope, body: BlockReader, names: PeerArguments, owner: RuleOwner, title: string): ReadPeer[] {
  const unknown = (part: string, open?: OpenPeer): ReadPeer => ({
    peer: open === undefined ? { kind: "unknown" } : { kind: "unknown", open },
    missing: [{ fact: `${part} of ${title}`, component: owner.group }],
  });
  const openBlock = ({ argument, isList }: Element, what: "ipv4" | "ipv6"): OpenPeer => ({ what, from: givenBy(scope, argument), many: isList });
  const cidr =
    (version: 4 | 6) =>
    (element: Element): ReadPeer | null => {
      const demands = { owner: title, argument: element.name, report: scope.report, version, hostBits: "refused" } as const;
      const prefix = readPrefix(element.argument, demands);
      return prefix.state === "written" ? { peer: { kind: "cidr", prefix: prefix.value }, missing: [] } : null;
    };
  const self = names.self === null ? null : body.flag(names.self);
  const read = [
    ...elements(body, names.ipv4).map((element) => orUnknown(element, unknown("a CIDR block", openBlock(element, "ipv4")), cidr(4))),
    ...elements(body, names.ipv6).map((element) => orUnknown(element, unknown("an IPv6 CIDR block", openBlock(element, "ipv6")), cidr(6))),
    ...elements(body, names.prefixLists).map((element) => prefixListPeer(scope, element, owner, title)),
    ...elements(body, names.groups).map((element) => groupPeer(scope, element, owner, title)),
    ...(self !== null && valueOr(self, false) ? [{ peer: { kind: "group" as const, group: owner.group }, missing: [] }] : []),
    ...(self?.state === "unknown" ? [unknown("self")] : []),
  ];
  return read.map((peer) => peer ?? unknown("a peer"));
}

/** The elements of a list argument, or the one value of a single argument; an unknown list is one unknown element. */
function elements(body: BlockReader, name: string): Element[] {
  const isList = name.endsWith("s");
  if (!isList) {
    const argument = body.text(name);
    return argument.state === "absent" ? [] : [{ argument, name, isList: false }];
  }
  const list = body.texts(name);
  if (list.state === "written") return list.value.map((argument, at) => ({ argument, name: `${name}[${at}]`, isList: false }));
  return list.state === "absent" ? [] : [{ argument: list, name, isList: true }];
}

const orUnknown = (element: Element, unknown: ReadPeer, read: (element: Element) => ReadPeer | null): ReadPeer | null =>
  element.argument.state === "unknown" ? unknown : read(element);

/** SG-6; a group of another VPC needs a connection between the two (SG-7). */
function groupPeer(scope: Scope, { argument, name, isList }: Element, owner: RuleOwner, title: string): ReadPeer | null {
  const found = scope.references.resolve(argument, ["security_group"], { owner: title, argument: name, report: scope.report });
  switch (found.kind) {
    case "absent":
    case "invalid":
      return null;
    case "outside":
      if (argument.state === "written")
        return { peer: { kind: "group", group: scope.implied.unknownGroup(found.id, owner.vpc) }, missing: [] };
      return {
        peer: { kind: "unknown", open: { what: "group", from: givenBy(scope, argument), many: isList } },
        missing: [{ fact: `the group that ${name} of ${title} names`, component: owner.group }],
      };
    case "found":
      checkSameVpc(scope, found.id, owner, name, title, argument);
      return { peer: { kind: "group", group: found.id }, missing: [] };
  }
}

function checkSameVpc(
  scope: Scope,
  named: ResourceId,
  { vpc, vpcOf }: RuleOwner,
  name: string,
  title: string,
  { span }: Argument<string>,
): void {
  const other = vpcOf.get(named);
  if (
    other === undefined ||
    !scope.implied.certainlyApart(other, vpc) ||
    scope.of("aws_vpc_peering_connection", "aws_ec2_transit_gateway").length > 0
  )
    return;
  const message = `${name} of ${title} names ${named}, a group of ${other}, while the rule is for ${vpc}: AWS refuses it.`;
  scope.report(errorAt("group-of-other-vpc", message, { hint: "Name a group of the same VPC, or a CIDR block of the other one.", span }));
}

function prefixListPeer(scope: Scope, { argument, name, isList }: Element, { group }: RuleOwner, title: string): ReadPeer | null {
  const found = scope.references.resolve(argument, ["prefix_list"], { owner: title, argument: name, report: scope.report });
  if (found.kind === "absent" || found.kind === "invalid") return null;
  if (found.kind === "found" && !scope.implied.isIncomplete(found.id)) {
    return { peer: { kind: "prefix_list", prefixList: found.id }, missing: [] };
  }
  const from = found.kind === "found" || argument.state === "written" ? found.id : givenBy(scope, argument);
  return {
    peer: { kind: "unknown", open: { what: "prefix_list", from, many: isList } },
    missing: [{ fact: `the entries of the prefix list that ${name} of ${title} names`, component: group }],
  };
}
