import type { Expression, Step } from "./ast";
import type { Cursor } from "./cursor";
import { parsePrimary } from "./parse-primary";
import { PlacedAccess, PlacedName } from "./placed";
import { problems } from "./problems";
import { nameOf, type Token } from "./token";

/** A primary expression and the `.name`, `[index]` and splat steps that follow it. */
export function parseAccess(cursor: Cursor): Expression {
  const { start } = cursor.peek();
  const base = parsePrimary(cursor);
  if (cursor.kind !== "." && cursor.kind !== "[") return base;
  const steps = parseSteps(cursor, "all");
  return new PlacedAccess(cursor.source, start, cursor.lastEnd, base, steps);
}

/** `names`: only the steps that an attribute splat (`.*`) applies to each element. */
function parseSteps(cursor: Cursor, which: "all" | "names"): Step[] {
  const steps: Step[] = [];
  for (;;) {
    const token = cursor.peek();
    if (token.kind === ".") steps.push(...parseDot(cursor));
    else if (token.kind === "[" && which === "all") steps.push(parseBracket(cursor));
    else return steps;
  }
}

/** What follows a splat belongs to it, so that each splat of a chain lies within the one before: a level of nesting. */
const splatSteps = (cursor: Cursor, which: "all" | "names"): Step[] => cursor.nested(() => parseSteps(cursor, which));

function parseDot(cursor: Cursor): Step[] {
  const dot = cursor.next();
  const name = cursor.peek();
  if (name.kind === "identifier") return [new PlacedName(cursor.source, dot.start, cursor.next().end, cursor.wordOf(name))];
  if (name.kind === "number") return legacyIndexes(cursor, dot);
  if (name.kind === "*") {
    cursor.next();
    const steps = splatSteps(cursor, "names");
    return [{ kind: "splat", steps, span: { ...cursor.spanOf(dot, name), end: steps.at(-1)?.span.end ?? cursor.spanOf(name).end } }];
  }
  return cursor.fail(problems.unexpected(cursor.spanOf(name), nameOf(name), "the name of an attribute after `.`"));
}

/** `list.0`, and `list.0.1`, which reads like a decimal fraction. */
function legacyIndexes(cursor: Cursor, dot: Token): Step[] {
  const number = cursor.next();
  const span = cursor.spanOf(dot, number);
  if (!/^\d+(\.\d+)?$/.test(number.text)) return cursor.fail(problems.invalidNumber(cursor.spanOf(number), number.text));
  return number.text.split(".").map((digits) => ({ kind: "index", index: { kind: "literal", value: Number(digits), span }, span }));
}

function parseBracket(cursor: Cursor): Step {
  const open = cursor.next();
  const inside = cursor.newlines("skip", () => {
    const all = cursor.kind === "*" ? cursor.next() : null;
    const index = all === null ? cursor.expression() : null;
    return { index, close: cursor.close("]", open) };
  });
  const span = cursor.spanOf(open, inside.close);
  if (inside.index !== null) return { kind: "index", index: inside.index, span };
  const steps = splatSteps(cursor, "all");
  return { kind: "splat", steps, span: { ...span, end: steps.at(-1)?.span.end ?? span.end } };
}
