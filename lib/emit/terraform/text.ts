const SIMPLE: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

const SPECIAL = /[\u0000-\u001f\u007f"\\]/g;

const escaped = (character: string): string => SIMPLE.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** `${` and `%{` begin templates unless their first character is doubled. */
export const withoutTemplates = (text: string): string => text.replace(/([$%])\{/g, "$1$1{");

/** A text in quotes (HCL native syntax, "Quoted templates"). */
export const quoted = (text: string): string => `"${withoutTemplates(text.replace(SPECIAL, escaped))}"`;

/** What may stand without quotes as the name of an attribute. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text);
