import type { Outcome } from "../outcome";
import type { Journey, Mark } from "./journey";
import type { Drawing } from "./layout";
import type { Point } from "./piece";
import { roadBetween, type RoadPoint } from "./roads";

/** A leg laid over a drawing. `travelled` is the way that the packet made, `missed` what it would have gone on. */
export interface Overlay {
  readonly travelled: readonly Point[];
  readonly missed: readonly Point[];
  readonly marks: readonly PlacedMark[];
  readonly outcome: Outcome;
}

export interface PlacedMark extends Point {
  readonly number: number;
  readonly outcome: Outcome;
}

/** `shift` moves the whole way right and down, so that request and reply lie beside each other. */
export function overlayOf(drawing: Drawing, journey: Journey, shift: number): Overlay | null {
  const roads = stretches(drawing, journey);
  if (roads === null) return null;
  const way = roads.flatMap((road, stretch) => {
    const by = shift + AGAIN * passedThrough(journey, stretch);
    return road.map((point, i) => ({ ...shifted(point, road[i - 1] ?? road[i + 1], by), stretch }));
  });
  const marks = journey.marks.flatMap((mark) => placed(mark, way, drawing.form));
  const stop = journey.marks.find((mark) => mark.outcome !== "passed");
  const at = stop ? way.findIndex((point) => fits(stop, point)) : -1;
  const end = at === -1 ? way.length : at + 1;
  return { travelled: way.slice(0, end), missed: at === -1 ? [] : way.slice(at), marks, outcome: stop?.outcome ?? "passed" };
}

/** Moved beside the road; where the road ends at something, along its edge alone. */
function shifted(point: RoadPoint, neighbour: RoadPoint | undefined, by: number): RoadPoint {
  const ends = point.place === "interface" || point.place === "internet";
  const level = neighbour?.y === point.y;
  return { ...point, x: point.x + (ends && level ? 0 : by), y: point.y + (ends && !level ? 0 : by) };
}

/** How far a way that leaves a node lies from the way that led to it. */
const AGAIN = 18;

/** How many nodes the packet has been through before this stretch. */
const passedThrough = (journey: Journey, stretch: number): number => journey.stations.slice(1, stretch + 1).filter(({ kind }) => kind === "node").length;

/** Where a gateway's number stands, so that it does not hide the gateway. */
const GATEWAY_ASIDE = { wide: { x: -24, y: 0 }, narrow: { x: 0, y: -20 } } as const;

function stretches(drawing: Drawing, journey: Journey): (readonly RoadPoint[])[] | null {
  const roads = journey.stations.slice(1).map((station, i) => roadBetween(drawing, journey.stations[i] ?? station, station));
  return roads.every((road) => road !== null) ? roads : null;
}

type WayPoint = RoadPoint & { readonly stretch: number };

const fits = (mark: Mark, point: WayPoint): boolean => point.stretch === mark.stretch && point.place === mark.place && point.end === mark.end;

const placed = (mark: Mark, way: readonly WayPoint[], form: Drawing["form"]): PlacedMark[] => {
  const point = way.find((candidate) => fits(mark, candidate));
  const aside = mark.place === "gateway" && mark.outcome === "passed" ? GATEWAY_ASIDE[form] : { x: 0, y: 0 };
  return point ? [{ x: point.x + aside.x, y: point.y + aside.y, number: mark.number, outcome: mark.outcome }] : [];
};

/** SVG path data with corners rounded by `radius`. */
export function pathData(points: readonly Point[], radius = 6): string {
  const distinct = points.filter((point, i) => i === 0 || point.x !== points[i - 1]?.x || point.y !== points[i - 1]?.y);
  const [first, ...rest] = distinct;
  if (!first) return "";
  const parts = rest.map((point, i) => {
    const [before, after] = [distinct[i] ?? first, distinct[i + 2]];
    if (!after) return `L${point.x} ${point.y}`;
    const [a, b] = [towards(point, before, radius), towards(point, after, radius)];
    return `L${a.x} ${a.y}Q${point.x} ${point.y} ${b.x} ${b.y}`;
  });
  return `M${first.x} ${first.y}${parts.join("")}`;
}

/** The point at most `distance` from `from` on the way to `to`, and never past its middle. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
