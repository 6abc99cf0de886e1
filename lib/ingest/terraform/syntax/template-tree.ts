import type { Span } from "../../../source";
import type { Expression, TemplatePart } from "./ast";
import type { Cursor } from "./cursor";
import { problems } from "./problems";

/** A template as written, before its directives are paired. */
export type Piece =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "interpolation"; readonly expression: Expression }
  | { readonly kind: "if"; readonly condition: Expression; readonly span: Span }
  | { readonly kind: "for"; readonly head: ForHead; readonly span: Span }
  | { readonly kind: "else" | "endif" | "endfor"; readonly span: Span };

interface ForHead {
  readonly key: string | null;
  readonly value: string;
  readonly collection: Expression;
}

type Ending = Extract<Piece, { span: Span }>;
type Opening = Extract<Piece, { kind: "if" | "for" }>;

/** A directive that waits for its end, and what was read inside it. */
interface Open {
  readonly opening: Opening;
  readonly then: TemplatePart[];
  otherwise: TemplatePart[] | null;
}

const MOST_OPEN = 200;

/** Pairs `%{ if }` and `%{ for }` with their ends. */
export function buildTemplate(cursor: Cursor, pieces: readonly Piece[]): TemplatePart[] {
  const root: TemplatePart[] = [];
  const open: Open[] = [];
  for (const piece of pieces) {
    if (piece.kind === "if" || piece.kind === "for") push(cursor, open, piece);
    else if (piece.kind === "else") startElse(cursor, open.at(-1), piece.span);
    else add(piece.kind === "text" || piece.kind === "interpolation" ? piece : close(cursor, open.pop(), piece), open.at(-1), root);
  }
  const unclosed = open.at(-1)?.opening;
  if (unclosed) cursor.fail(problems.directive(unclosed.span, `This \`%{ ${unclosed.kind} }\` has no \`%{ end${unclosed.kind} }\`.`));
  return root;
}

function push(cursor: Cursor, open: Open[], opening: Opening): void {
  if (open.length >= MOST_OPEN)
    cursor.fail(problems.directive(opening.span, `Template directives are nested more than ${MOST_OPEN} deep.`));
  open.push({ opening, then: [], otherwise: null });
}

function startElse(cursor: Cursor, open: Open | undefined, span: Span): void {
  if (open?.opening.kind !== "if" || open.otherwise !== null)
    cursor.fail(problems.directive(span, "This `%{ else }` belongs to no `%{ if }`."));
  open.otherwise = [];
}

function close(cursor: Cursor, open: Open | undefined, end: Ending): TemplatePart {
  if (open === undefined || `end${open.opening.kind}` !== end.kind) {
    return cursor.fail(problems.directive(end.span, `This \`%{ ${end.kind} }\` closes nothing that is open here.`));
  }
  const { opening, then, otherwise } = open;
  if (opening.kind === "if") return { kind: "if", condition: opening.condition, then, otherwise: otherwise ?? [] };
  return { kind: "for", ...opening.head, body: then };
}

/** Adds to the innermost open directive; texts that follow one another become one. */
function add(part: TemplatePart, open: Open | undefined, root: TemplatePart[]): void {
  const parts = open === undefined ? root : (open.otherwise ?? open.then);
  const last = parts.at(-1);
  if (part.kind === "text" && last?.kind === "text") parts[parts.length - 1] = { kind: "text", value: last.value + part.value };
  else if (part.kind !== "text" || part.value !== "") parts.push(part);
}
