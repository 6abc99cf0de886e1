import { onOneLine } from "../narrate";

/** Rows with aligned columns, two spaces apart, no trailing space. */
export function table(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(onOneLine));
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
