import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeBox, SubnetBox, Topology, VpcBox } from "../topology";
import { layoutTopology, type Drawing } from "./layout";
import { NARROW, WIDE } from "./metrics";
import type { Box } from "./piece";
import { roadBetween } from "./roads";

const node = (id: string): NodeBox => ({ id, kind: "instance", label: id, interfaces: [], addresses: ["10.0.0.9"], publicAddress: null, securityGroups: [] });

const subnet = (id: string, nodes: number): SubnetBox => ({
  ...{ id, label: id, cidr: "10.0.0.0/24", reach: "public", routeTable: "table", networkAcl: "acl" },
  nodes: Array.from({ length: nodes }, (_, i) => node(`${id}-${i}`)),
});

/** `shape`: for each VPC its zones, for each zone its subnets, for each subnet how many nodes it holds. */
const topology = (shape: readonly (readonly (readonly number[])[])[]): Topology => ({
  filters: [],
  left: 0,
  regions: [
    {
      name: "eu-west-1",
      vpcs: shape.map(
        (zones, v): VpcBox => ({
          ...{ id: `v${v}`, label: `v${v}`, cidrs: ["10.0.0.0/16"] },
          gateways: [{ id: `gateway${v}`, kind: "internet_gateway", label: "main" }],
          zones: zones.map((subnets, z) => ({ name: `zone${z}`, subnets: subnets.map((nodes, s) => subnet(`v${v}z${z}s${s}`, nodes)) })),
        }),
      ),
    },
  ],
});

const anyShape = fc.array(fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
const anyDrawing = fc.tuple(anyShape, fc.constantFrom(WIDE, NARROW)).map(([shape, metrics]) => layoutTopology(topology(shape), metrics));

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const framesOf = (drawing: Drawing, kind: string) => drawing.frames.filter((frame) => frame.kind === kind);
const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

describe("the layout, whatever the network", () => {
  it.each([
    ["subnet", "zone"],
    ["zone", "vpc"],
    ["vpc", "region"],
  ])("nests every %s in a %s", (inner, outer) =>
    fc.assert(fc.property(anyDrawing, (drawing) => framesOf(drawing, inner).every((frame) => framesOf(drawing, outer).some((other) => inside(frame, other))))),
  );

  it("puts every node into its subnet", () =>
    fc.assert(
      fc.property(anyDrawing, (drawing) => drawing.nodes.every((placed) => framesOf(drawing, "subnet").some((frame) => frame.id === placed.subnet && inside(placed, frame)))),
    ));

  it("lays no two things of one kind over each other", () =>
    fc.assert(
      fc.property(anyDrawing, (drawing) =>
        [drawing.nodes, framesOf(drawing, "subnet"), framesOf(drawing, "zone"), framesOf(drawing, "vpc")].every((boxes) =>
          pairs<Box>(boxes).every(([a, b]) => apart(a, b)),
        ),
      ),
    ));

  it("keeps everything on the sheet", () =>
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const sheet = { x: 0, y: 0, width: drawing.width, height: drawing.height };
        return [...drawing.frames, ...drawing.nodes, drawing.internet].every((box) => inside(box, sheet));
      }),
    ));

  it("leads roads in right angles, from one station to the other", () =>
    fc.assert(
      fc.property(anyDrawing, (drawing) =>
        pairs(drawing.nodes).every(([a, b]) => {
          const road = roadBetween(drawing, { kind: "node", id: a.node.id }, { kind: "node", id: b.node.id }) ?? [];
          return road.length > 1 && road.every((point, i) => i === 0 || point.x === road[i - 1]?.x || point.y === road[i - 1]?.y);
        }),
      ),
    ));
});

describe("a narrow drawing", () => {
  it("fits a phone 360 px wide", () => {
    expect(layoutTopology(topology([[[2, 1], [1]]]), NARROW).width).toBeLessThanOrEqual(328);
  });
});
