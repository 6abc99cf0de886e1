import type { Diagnostic, Position } from "../../source";

const isBefore = (one: Position, other: Position): boolean => one.line < other.line || (one.line === other.line && one.column < other.column);

/**
 * Without what an argument of an unknown name explains: a rule that has one has perhaps named somebody by it. The
 * diagnostics are in reading order.
 */
export function withoutFollowUps(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unknown = new Map<string, Position[]>();
  for (const { code, span } of diagnostics) {
    if (code !== "unknown-argument" || span === null) continue;
    const places = unknown.get(span.file);
    if (places) places.push(span.start);
    else unknown.set(span.file, [span.start]);
  }
  return diagnostics.filter(({ code, span }) => {
    if (code !== "rule-without-peer" || span === null) return true;
    const next = firstFrom(unknown.get(span.file) ?? [], span.start);
    return next === undefined || !isBefore(next, span.end);
  });
}

/** The first of the places, which are in order, that is not before `start`. */
function firstFrom(places: readonly Position[], start: Position): Position | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && isBefore(place, start)) low = middle + 1;
    else high = middle;
  }
  return places[low];
}
