import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS, type EmittedFormat } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import { formatPrefix } from "../../lib/net";
import type { Network, Route } from "../../lib/model";

const network = (routes: string): Network =>
  readConfiguration(
    [
      {
        path: "main.tf",
        text: `variable "nat" {}
variable "peering" {}
variable "office" {}
resource "aws_vpc" "m" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.m.id
${routes}
}
`,
      },
    ],
    { format: "terraform", limits: COMMAND_LINE_LIMITS },
  ).network;

const route = (destination: string, target: string): string => `  route {\n    ${destination}\n    ${target}\n  }\n`;
const again = (of: Network, format: EmittedFormat): Network =>
  readConfiguration(emit(of, format).files, { format, limits: COMMAND_LINE_LIMITS }).network;
const textIn = (of: Network, format: EmittedFormat): string =>
  emit(of, format)
    .files.map(({ text }) => text)
    .join("\n")
    .replace(/ +=/g, " =");

/** Each route's destination and target: what is open by its kind and by the first route that has the same. */
function routesOf({ routeTables }: Network): string[] {
  const routes = routeTables.find(({ routes: own }) => own.length > 0)?.routes ?? [];
  const given: (string | null)[] = [];
  const first = (from: string | null, at: number): number => {
    const known = from === null ? -1 : given.indexOf(from);
    if (known < 0) given[at] = from;
    return known < 0 ? at : known;
  };
  return routes.map(({ destination, target }: Route, at) => {
    const to = "address" in destination ? formatPrefix(destination) : "prefixList" in destination ? "list" : `${destination.open?.what} ${first(destination.open?.from ?? null, 2 * at)}`;
    return `${to} by ${target.kind === "unknown" ? `${target.open?.what} ${first(target.open?.from ?? null, 2 * at + 1)}` : target.kind}`;
  });
}

const THREE = network(
  route('cidr_block = "10.1.0.0/16"', "vpc_peering_connection_id = var.peering") +
    route('cidr_block = "10.2.0.0/16"', "vpc_peering_connection_id = var.peering") +
    route('cidr_block = "0.0.0.0/0"', "nat_gateway_id = var.nat"),
);
const THREE_ROUTES = ["10.1.0.0/16 by peering 1", "10.2.0.0/16 by peering 1", "0.0.0.0/0 by nat_gateway 5"];

describe("routes to what is given from outside", () => {
  it("know of which kind it is, and which lead to the same", () => expect(routesOf(THREE)).toEqual(THREE_ROUTES));

  it.each(["terraform", "cloudformation", "console"] as const)("keep that: %s", (format) => expect(routesOf(again(THREE, format))).toEqual(THREE_ROUTES));

  it("ask for it by its name, in the argument that takes it", () => {
    const text = textIn(THREE, "terraform");
    expect(text.match(/vpc_peering_connection_id = var\.peering\n/g)).toHaveLength(2);
    expect(text).toContain("nat_gateway_id = var.nat\n");
  });

  it.each([
    ["a written id", 'cidr_block = "0.0.0.0/0"', 'nat_gateway_id = "nat-0123456789abcdef0"', "nat-0123456789abcdef0"],
    ["the id of a prefix list", 'destination_prefix_list_id = "pl-63a5400a"', "nat_gateway_id = var.nat", "pl-63a5400a"],
  ])("keep %s in every format", (_, destination, target, id) => {
    const one = network(route(destination, target));
    for (const format of EMITTED_FORMATS) expect(textIn(one, format)).toContain(id);
    expect(textIn(one, "terraform")).toContain(destination);
  });

  it("keep open destinations apart, each as what it is", () => {
    const two = network(route("cidr_block = var.office", "nat_gateway_id = var.nat") + route("ipv6_cidr_block = var.peering", "nat_gateway_id = var.nat"));
    const expected = ["ipv4 0 by nat_gateway 1", "ipv6 2 by nat_gateway 1"];
    expect(routesOf(two)).toEqual(expected);
    for (const format of ["terraform", "cloudformation"] as const) expect(routesOf(again(two, format))).toEqual(expected);
    expect(textIn(two, "terraform")).toContain("ipv6_cidr_block = var.peering");
  });
});
