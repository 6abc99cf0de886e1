export type SubPart = { readonly text: string } | { readonly name: string };

/** `${Name}`, `${Vpc.CidrBlock}`, `${!Literal}`: what `${` begins, up to the next `}`. */
const INSERTION = /\$\{\s*(!?)([^{}]*?)\s*\}/g;

/** The texts and insertions of a template of `Fn::Sub`. `${!Name}` is the text `${Name}`; what never closes is a text. */
export function subParts(template: string): SubPart[] {
  const parts: SubPart[] = [];
  let at = 0;
  const addText = (text: string): void => {
    if (text !== "") parts.push({ text });
  };
  for (const match of template.matchAll(INSERTION)) {
    addText(template.slice(at, match.index));
    const name = match[2] ?? "";
    if (match[1] === "!") addText(`\${${name}}`);
    else parts.push({ name });
    at = match.index + match[0].length;
  }
  addText(template.slice(at));
  return parts;
}
