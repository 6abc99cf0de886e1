import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { present } from "../../../lib/assert";
import { readConfiguration, SUBMISSION_LIMITS, type Configuration } from "../../../lib/ingest";
import type { Network, RouteTable, SecurityGroupRule } from "../../../lib/model";
import { formatPrefix, protocolName } from "../../../lib/net";
import type { SourceFile } from "../../../lib/source";

type Values = Readonly<Record<string, string>>;

/** The files of a configuration below this folder, by their paths in it. */
function filesOf(name: string): SourceFile[] {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

/** Reads a folder's root module with these values of its variables. */
export const readPublished = (name: string, rootModule = "", variables: Values = {}): Configuration =>
  readConfiguration(filesOf(name), { format: "terraform", limits: SUBMISSION_LIMITS, rootModule, variables });

/** What is said of a text, beside that a type is not modelled: `error some-code at file:3: what it says`. */
export const saidOf = ({ diagnostics }: Configuration): string[] =>
  diagnostics
    .filter(({ code }) => code !== "type-not-modelled")
    .map(({ severity, code, message, span }) => `${severity} ${code} at ${span?.file}:${span?.start.line}: ${message}`);

/** The types of which it is said that they are not modelled. */
export const notModelledIn = ({ diagnostics }: Configuration): string[] =>
  diagnostics
    .filter(({ code }) => code === "type-not-modelled")
    .map(({ message }) => message.split(" ")[0] ?? "")
    .sort();

/** How many of each list there are; lists that are empty are left out. */
export const countsOf = (network: Network): Record<string, number> =>
  Object.fromEntries(Object.entries(network).flatMap(([list, all]) => (all.length === 0 ? [] : [[list, all.length]])));

export const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
  present(
    list.find((one) => one.id === id),
    `no ${id} among ${list.map((one) => one.id).join(", ")}`,
  );

/** `module.vpc.aws_subnet.public[0]` without the module. */
export const shortId = (id: string): string => id.replace(/^(module\.[^.]+\.)+/, "");

const destinationOf = ({ destination }: RouteTable["routes"][number]): string =>
  "address" in destination ? formatPrefix(destination) : "prefixList" in destination ? shortId(destination.prefixList) : destination.unknown;

/** The routes of the table that a subnet uses: `0.0.0.0/0 -> aws_nat_gateway.this[0]`. */
export function routesOf(network: Network, subnet: string): string[] {
  const table = byId(network.routeTables, byId(network.subnets, subnet).routeTable);
  return table.routes.map(
    (route) => `${destinationOf(route)} -> ${"id" in route.target && route.target.id !== null ? shortId(route.target.id) : route.target.kind}`,
  );
}

/** Each subnet with its block and zone: `aws_subnet.public[0] 10.0.0.0/24 eu-west-1a`. */
export const subnetsOf = (network: Network): string[] =>
  network.subnets.map(({ id, cidr, zone }) => `${shortId(id)} ${cidr === null ? "-" : formatPrefix(cidr)} ${zone}`);

const portsOf = ({ ports, icmp }: SecurityGroupRule["traffic"]): string =>
  ports === null ? (icmp === null ? "" : ` ${icmp.type ?? "any"}`) : ports[0] === ports[1] ? ` ${ports[0]}` : ` ${ports.join("-")}`;

const peerOf = ({ peer, missing }: SecurityGroupRule): string => {
  if (peer.kind === "unknown" || missing.length > 0) return "unknown";
  if (peer.kind === "cidr") return formatPrefix(peer.prefix);
  return shortId(peer.kind === "prefix_list" ? peer.prefixList : peer.group);
};

/** The rules of a group, each once for each of its peers: `ingress tcp 443 10.0.0.0/16`. */
export const rulesOf = (network: Network, group: string): string[] =>
  byId(network.securityGroups, group).rules.map((rule) => {
    const { protocol } = rule.traffic;
    return `${rule.direction} ${protocol === null ? "all" : protocolName(protocol)}${portsOf(rule.traffic)} ${peerOf(rule)}`;
  });
