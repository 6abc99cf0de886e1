import type { ResourceId } from "@/lib/model";
import type { GatewayBox, NodeBox } from "../topology";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Frame extends Box {
  readonly kind: "region" | "vpc" | "zone" | "subnet";
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly note: string;
}

/** A node, and where a packet meets it: at its left edge, at its subnet's edge, and at the lane beside its zone. */
export interface PlacedNode extends Box {
  readonly node: NodeBox;
  readonly lines: readonly string[];
  readonly subnet: ResourceId;
  readonly vpc: ResourceId;
  readonly subnetX: number;
  readonly laneX: number;
}

/** A gateway on its VPC's edge; `corridorY` is the row inside the VPC on which packets reach it. */
export interface PlacedGateway extends Point {
  readonly gateway: GatewayBox;
  readonly vpc: ResourceId;
  /** Outer: the side that faces the internet. */
  readonly side: "outer" | "inner";
  readonly corridorY: number;
}

/** A part of a drawing, with its own origin at its top left. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly nodes: readonly PlacedNode[];
  readonly gateways: readonly PlacedGateway[];
}

export function moved(piece: Piece, dx: number, dy: number): Piece {
  const shift = <T extends Point>(item: T): T => ({ ...item, x: item.x + dx, y: item.y + dy });
  return {
    ...piece,
    frames: piece.frames.map(shift),
    nodes: piece.nodes.map((node) => ({ ...shift(node), subnetX: node.subnetX + dx, laneX: node.laneX + dx })),
    gateways: piece.gateways.map((gateway) => ({ ...shift(gateway), corridorY: gateway.corridorY + dy })),
  };
}

/** All parts in one piece; they keep their places. */
export const joined = (size: { width: number; height: number }, parts: readonly Piece[]): Piece => ({
  ...size,
  frames: parts.flatMap((part) => part.frames),
  nodes: parts.flatMap((part) => part.nodes),
  gateways: parts.flatMap((part) => part.gateways),
});

export const total = (numbers: readonly number[], gap: number): number =>
  numbers.reduce((sum, each) => sum + each, 0) + gap * Math.max(0, numbers.length - 1);

/** Below one another, `gap` apart, the first at `from`. */
export function stacked(parts: readonly Piece[], from: Point, gap: number): Piece {
  let y = from.y;
  const placed = parts.map((part) => {
    const at = moved(part, from.x, y);
    y += part.height + gap;
    return at;
  });
  return joined({ width: Math.max(0, ...parts.map((part) => part.width)), height: total(parts.map((part) => part.height), gap) }, placed);
}

/** Beside one another. */
export function inColumns(parts: readonly Piece[], from: Point, gap: number): Piece {
  let x = from.x;
  const placed = parts.map((part) => {
    const at = moved(part, x, from.y);
    x += part.width + gap;
    return at;
  });
  return joined({ width: total(parts.map((part) => part.width), gap), height: Math.max(0, ...parts.map((part) => part.height)) }, placed);
}

/** A frame around what is inside it, which keeps its place. */
export const framed = (frame: Omit<Frame, "x" | "y">, inside: Piece): Piece => ({
  ...joined({ width: frame.width, height: frame.height }, [inside]),
  frames: [{ ...frame, x: 0, y: 0 }, ...inside.frames],
});
