export type SubPart = { readonly text: string } | { readonly name: string };

/** `${Name}`, `${Vpc.CidrBlock}`, `${!Literal}`: what `${` begins, up to the next `}`. */
const INSERTION = /\$\{\s*(!?)([^{}]*?)\s*\}/g;

/** The texts and insertions of a template of `Fn::Sub`. `${!Name}` is the text `${Name}`; what never closes is a text. */
export function* subParts(template: string): Iterable<SubPart> {
  let at = 0;
  for (const match of template.matchAll(INSERTION)) {
    if (match.index > at) yield { text: template.slice(at, match.index) };
    const name = match[2] ?? "";
    yield match[1] === "!" ? { text: `\${${name}}` } : { name };
    at = match.index + match[0].length;
  }
  if (at < template.length) yield { text: template.slice(at) };
}
