import { LOWERINGS } from "../../lib/ingest/cloudformation/lower/lowerings";
import { CONSOLE_TYPES } from "../../lib/ingest/console/dialect";
import { RESOURCE_TYPES } from "../../lib/ingest/declared/resources/resource-types";
import { KEYS } from "../../lib/ingest/describe/topics/keys";
import { ROWS, type ModellingRow } from "./rows";

const BEGIN = "<!-- types: written by npm run docs:modelling -->";
const END = "<!-- end of types -->";

const rowOf = (type: string): ModellingRow | undefined => ROWS.find(({ provider }) => provider.test(type));

/** What a format knows of a row, as its own text names it. */
function columnsOf(row: ModellingRow): readonly (readonly string[])[] {
  const isOfRow = (type: string): boolean => rowOf(type) === row;
  return [
    Object.keys(RESOURCE_TYPES).filter(isOfRow),
    Object.entries(LOWERINGS).flatMap(([name, { to }]) => (isOfRow(to[0]) ? [name] : [])),
    row.describe.filter((key) => KEYS.has(key)),
    CONSOLE_TYPES.flatMap(([type, list]) => (isOfRow(type) ? [list] : [])),
  ];
}

const spell = (names: readonly string[]): string => (names.length === 0 ? "-" : names.map((name) => `\`${name}\``).join(", "));

/** A table in Markdown: for each kind of thing which format carries it, and under which names. */
export function typeTable(): string {
  const head = ["| | Terraform | CloudFormation | AWS CLI output | form of the console |", "|---|---|---|---|---|"];
  return [...head, ...ROWS.map((row) => `| ${row.what} | ${columnsOf(row).map(spell).join(" | ")} |`)].join("\n");
}

/** Types and keys that a reader knows and no row does; keys that two rows claim, or that no reader knows. */
export function withoutRow(): string[] {
  const ofProvider = [...Object.keys(RESOURCE_TYPES), ...Object.values(LOWERINGS).map(({ to }) => to[0])];
  const claimed = ROWS.flatMap(({ describe }) => describe);
  const wrong = claimed.filter((key, at) => claimed.indexOf(key) !== at || !KEYS.has(key));
  return [...ofProvider.filter((type) => rowOf(type) === undefined), ...[...KEYS.keys()].filter((key) => !claimed.includes(key)), ...wrong];
}

/** The document with the table as the code has it now. */
export function withTable(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/modelling.md needs the lines "${BEGIN}" and "${END}".`);
  return `${before}${BEGIN}\n${typeTable()}\n${END}${after}`;
}
