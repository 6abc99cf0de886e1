/** One attribute: its name, and its expression as it is to be printed. */
export interface Line {
  readonly name: string;
  readonly text: string;
}

/**
 * Attributes as `terraform fmt` lays them out: the equals signs of neighbours that stand on one line each are aligned,
 * and what takes several lines stands apart.
 */
export function layOut(lines: readonly Line[], indent: string): string {
  return paragraphs(lines)
    .map((paragraph) => alike(paragraph, indent))
    .join("\n\n");
}

const isLong = ({ text }: Line): boolean => text.includes("\n");

function paragraphs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (open === null || isLong(line)) found.push((open = [line]));
    else open.push(line);
    if (isLong(line)) open = null;
  }
  return found;
}

function alike(lines: readonly Line[], indent: string): string {
  const width = Math.max(...lines.map(({ name }) => name.length));
  return lines.map(({ name, text }) => `${indent}${name.padEnd(width)} = ${text}`).join("\n");
}
