import type { Value } from "../value";
import type { Call } from "./call";
import { asText, define, type FunctionDefinition } from "./definition";

const FIELD = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/y;

/** Rows of fields; a field in quotes may hold commas, line ends and doubled quotes. Null where the quotes do not pair. */
function parseRows(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (match === null) return null;
    const [whole, field = "", end] = match;
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    at += whole.length;
    if (end !== "," || at >= text.length) {
      if (end === ",") row.push("");
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
    }
  }
  return rows;
}

const csvdecode = define([asText], (call, text) => {
  const [header, ...rows] = parseRows(text.replace(/\r\n/g, "\n")) ?? call.fail("The text is not CSV: its quotes do not pair.");
  if (header === undefined) return call.fail("The text has no header line.");
  if (new Set(header).size < header.length) call.fail("Two columns have the same name.");
  return call.list(rows.map((row) => record(header, row, call)));
});

function record(header: readonly string[], row: readonly string[], call: Call): Value {
  if (row.length !== header.length) call.fail(`A row has ${row.length} fields and the header has ${header.length}.`);
  return call.object(new Map(header.map((name, index) => [name, call.text(row[index] ?? "")])));
}

export const csvFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([["csvdecode", csvdecode]]);
