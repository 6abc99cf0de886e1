import type { Expression } from "./ast";
import type { Cursor } from "./cursor";
import { problems } from "./problems";
import { nameOf, type Token } from "./token";

/** The head that comprehensions and `%{ for }` share: `for key, value in collection`. */
export function parseForHead(cursor: Cursor): { key: string | null; value: string; collection: Expression } {
  const first = cursor.expect("identifier", "a name for the elements").text;
  const second = cursor.take(",") && cursor.expect("identifier", "a name for the values").text;
  if (cursor.takeWord("in") === null) {
    const found = cursor.peek();
    cursor.fail(problems.unexpected(cursor.spanOf(found), nameOf(found), "`in` and the collection"));
  }
  const collection = cursor.expression();
  return { key: second === null ? null : first, value: second ?? first, collection };
}

/** A comprehension after its opening bracket, up to its closing one. */
export function parseFor(cursor: Cursor, open: Token, form: "tuple" | "object"): Expression {
  cursor.next();
  const head = parseForHead(cursor);
  cursor.expect(":", "`:` and what each element becomes");
  const first = cursor.expression();
  const arrow = form === "object" ? cursor.expect("=>", "`=>` between key and value") : null;
  const result = arrow === null ? first : cursor.expression();
  const grouped = form === "object" && cursor.take("...") !== null;
  const condition = cursor.takeWord("if") === null ? null : cursor.expression();
  const close = cursor.close(form === "object" ? "}" : "]", open);
  const resultKey = arrow === null ? null : first;
  return { kind: "for", form, ...head, resultKey, result, condition, grouped, span: cursor.spanOf(open, close) };
}
