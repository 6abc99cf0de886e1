import type { Attribute, Block, Body, Expression, Label } from "./ast";
import { SyntaxFailure, type Cursor } from "./cursor";
import { PlacedAttribute, PlacedBlock, PlacedLabel } from "./placed";
import { problems } from "./problems";
import { looksLikeItem, recover } from "./recover";
import { nameOf, type Token } from "./token";
import { parseLabelText } from "./parse-template";

/** A body under construction: what was read stays, whatever follows. */
export class OpenBody implements Body {
  readonly attributes = new Map<string, Attribute>();
  readonly blocks: Block[] = [];
}

/** Blocks that Terraform knows at the top of a file. One that starts at the left margin shows that a brace is missing above. */
export const TOP_LEVEL_BLOCKS = [
  "terraform", "provider", "variable", "locals", "resource", "data", "module", "output", "moved", "import", "removed", "check", "ephemeral",
] as const; // prettier-ignore

/** The block around a body: its first and its `{` token, and its labels. */
interface Enclosing {
  readonly first: Token;
  readonly open: Token;
  readonly labels: readonly Label[];
}

const headerOf = ({ first, labels }: Enclosing): string => [first.text, ...labels.map((label) => `"${label.text}"`)].join(" ");

/** Reads arguments and blocks up to `}` or the end of the file, one problem at a time. Answers the closing brace. */
export function parseBody(cursor: Cursor, body: OpenBody, enclosing: Enclosing | null): Token | null {
  for (;;) {
    while (cursor.take("newline"));
    const token = cursor.peek();
    if (token.kind === "end" || (enclosing !== null && startsTopLevelBlock(cursor))) return unclosed(cursor, enclosing, token);
    if (token.kind === "}" && enclosing !== null) return cursor.next();
    parseItemOrRecover(cursor, body);
  }
}

function unclosed(cursor: Cursor, enclosing: Enclosing | null, before: Token): null {
  if (enclosing === null) return null;
  const at = cursor.spanOf(enclosing.open);
  const next = before.kind === "end" ? nameOf(before) : `\`${before.text}\` on line ${cursor.spanOf(before).start.line}`;
  cursor.report(problems.unclosedBlock(cursor.spanOf(enclosing.first, enclosing.open), headerOf(enclosing), at, next));
  return null;
}

function startsTopLevelBlock(cursor: Cursor): boolean {
  const token = cursor.peek();
  return (
    token.kind === "identifier" &&
    (TOP_LEVEL_BLOCKS as readonly string[]).includes(token.text) &&
    (cursor.secondKind === "quote-open" || token.text === "locals") &&
    cursor.spanOf(token).start.column === 1
  );
}

function parseItemOrRecover(cursor: Cursor, body: OpenBody): void {
  const item = cursor.peek();
  cursor.itemStart = item.start;
  try {
    parseItem(cursor, body);
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    if (cursor.peek() === item) cursor.next();
    recover(cursor, item);
  }
}

function parseItem(cursor: Cursor, body: OpenBody): void {
  const name = cursor.peek();
  if (name.kind === "}") cursor.fail(problems.extraClosing(cursor.spanOf(cursor.next()), "}"));
  if (name.kind === "quote-open") return parseQuotedName(cursor);
  cursor.expect("identifier", "the name of an argument or block");
  const second = cursor.peek();
  if (second.kind === "=") parseAttribute(cursor, body, name);
  else if (second.kind === "{" || second.kind === "quote-open" || second.kind === "identifier") parseBlock(cursor, body, name);
  else if (second.kind === ":") cursor.fail(problems.colonForEquals(cursor.spanOf(name, second), name.text));
  else cursor.fail(problems.missingEquals(cursor.spanOf(name), name.text, nameOf(second)));
}

/** `"name" = value` at the place of an argument: read past it, so that only the quotes are at fault. */
function parseQuotedName(cursor: Cursor): never {
  const open = cursor.next();
  const text = parseLabelText(cursor);
  cursor.fail(
    problems.unexpected(
      cursor.spanAt(open.start, open.end + text.length + 1),
      `"${text}"`,
      "the name of an argument or block, without quotes",
    ),
  );
}

function parseAttribute(cursor: Cursor, body: OpenBody, name: Token): void {
  const equals = cursor.next();
  const first = body.attributes.get(name.text);
  if (first !== undefined) cursor.report(problems.duplicateAttribute(cursor.spanOf(name), name.text, first.nameSpan));
  try {
    const value = cursor.expression();
    if (first === undefined) addAttribute(cursor, body, name, cursor.lastEnd, value);
  } catch (failure) {
    if (first === undefined) addAttribute(cursor, body, name, equals.end, { kind: "unreadable", span: cursor.spanOf(name, equals) });
    throw failure;
  }
  endItem(cursor);
}

function addAttribute(cursor: Cursor, body: OpenBody, name: Token, end: number, value: Expression): void {
  const word = cursor.wordOf(name);
  body.attributes.set(word, new PlacedAttribute(cursor.source, name.start, name.end, end, word, value));
}

function parseBlock(cursor: Cursor, body: OpenBody, type: Token): void {
  const labels: Label[] = [];
  for (let label = parseLabel(cursor); label !== null; label = parseLabel(cursor)) labels.push(label);
  if (cursor.kind === "=") cursor.fail(problems.missingEquals(cursor.spanOf(type), type.text, "a second word"));
  const open = cursor.expect("{", `\`{\` after the header of \`${type.text}\``);
  const content = new OpenBody();
  const close = cursor.nested(() => parseBody(cursor, content, { first: type, open, labels }));
  const end = close?.end ?? open.end;
  body.blocks.push(new PlacedBlock(cursor.source, type.start, open.end, end, cursor.wordOf(type), labels.slice(), content));
  cursor.itemStart = close?.start ?? cursor.peek().start;
  if (close) endItem(cursor);
}

function parseLabel(cursor: Cursor): Label | null {
  const word = cursor.take("identifier");
  if (word !== null) return new PlacedLabel(cursor.source, word.start, word.end, word.text);
  const open = cursor.take("quote-open");
  if (open === null) return null;
  const text = parseLabelText(cursor);
  return new PlacedLabel(cursor.source, open.start, cursor.lastEnd, text);
}

function endItem(cursor: Cursor): void {
  const token = cursor.peek();
  if (token.kind === "newline" || token.kind === "end" || token.kind === "}") return;
  const problem = looksLikeItem(cursor) ? problems.missingNewline : problems.unexpectedAfterValue;
  cursor.fail(problem(cursor.spanOf(token), nameOf(token)));
}
