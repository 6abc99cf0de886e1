/** " (main.tf:14)", or nothing where there is no place. */
export const place = (file: string | null | undefined, line: number | null | undefined): string => (file ? ` (${file}:${line ?? 1})` : "");

/** How a rule is called in a sentence: ACL entries by number, inline rules by their place in the list. */
export function ruleName(rule: string): string {
  if (rule === "*") return "the implicit deny (*)";
  return /^\d+$/.test(rule) ? `rule ${rule}` : `rule \`${rule}\``;
}
