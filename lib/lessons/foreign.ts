/** What Markdown and MDX have and lessons do not, by node type: what it is, and what to write instead. */
export const FOREIGN: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  mdxjsEsm: ["`import` and `export` are not part of lessons", "Remove the line: components need no import."],
  mdxFlowExpression: ["`{…}` expressions are not part of lessons", "Write the text itself, or `\\{` for the character."],
  mdxTextExpression: ["`{…}` expressions are not part of lessons", "Write the text itself, or `\\{` for the character."],
  html: ["Raw HTML is not part of lessons", "Use Markdown or a component."],
  image: ["Images are not part of lessons", "Show a live `<Figure>`: it can be read aloud and changed."],
  linkReference: ["Links by reference are not part of lessons", "Write the address in the link: [words](address)."],
  footnoteReference: ["Footnotes are not part of lessons", "Put the remark into an `<Aside>`."],
};
