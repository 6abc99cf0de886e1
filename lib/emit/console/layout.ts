/** What a row of the form holds. Fields that are undefined are left out. */
export type Cell = undefined | boolean | number | string | readonly Cell[] | { readonly [field: string]: Cell };
export type Row = Readonly<Record<string, Cell>>;

const WIDTH = 120;

/** JSON as a person lays it out: what fits on a line stands on one. */
export function layOut(cell: Cell, indent = ""): string {
  const flat = inline(cell);
  if (typeof cell !== "object" || (indent !== "" && indent.length + flat.length <= WIDTH)) return flat;
  const deeper = `${indent}  `;
  if (isList(cell)) return cell.length === 0 ? "[]" : `[\n${cell.map((item) => `${deeper}${layOut(item, deeper)}`).join(",\n")}\n${indent}]`;
  const fields = fieldsOf(cell).map(([name, inner]) => `${deeper}${JSON.stringify(name)}: ${layOut(inner, deeper)}`);
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

const isList = (cell: object): cell is readonly Cell[] => Array.isArray(cell);

const fieldsOf = (row: { readonly [field: string]: Cell }) => Object.entries(row).filter(([, cell]) => cell !== undefined);

function inline(cell: Cell): string {
  if (typeof cell !== "object") return JSON.stringify(cell);
  if (isList(cell)) return `[${cell.map(inline).join(", ")}]`;
  const fields = fieldsOf(cell).map(([name, inner]) => `${JSON.stringify(name)}: ${inline(inner)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
