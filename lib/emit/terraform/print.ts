import type { Argument, Block, Body, Declaration, UserData } from "../declared/declaration";
import { expression, type Spell } from "./expression";
import { layOut, type Line } from "./layout";
import { isIdentifier, quoted } from "./text";
import { writtenScript } from "./user-data";

/** A `resource` or `data` block as a person writes it. */
export function printDeclaration(declaration: Declaration, label: string, provider: string | null, spell: Spell): string {
  const keyword = declaration.mode === "data" ? "data" : "resource";
  const head = provider === null ? [] : [`  provider = ${provider}`];
  return `${keyword} "${declaration.type}" "${label}" ${braces(declaration, "", spell, head)}\n`;
}

/** Arguments first, then nested blocks, then tags. */
function braces(body: Body, indent: string, spell: Spell, head: readonly string[] = []): string {
  const deeper = `${indent}  `;
  const lines = body.arguments.map(([name, value]) => lineOf(name, value, deeper, spell));
  const isTags = ({ name }: Line): boolean => name === "tags";
  const [rest, tags] = [lines.filter((line) => !isTags(line)), lines.filter(isTags)];
  const parts = [
    ...head,
    ...(rest.length > 0 ? [layOut(rest, deeper)] : []),
    ...body.blocks.map((block) => printBlock(block, deeper, spell)),
    ...(tags.length > 0 ? [layOut(tags, deeper)] : []),
  ];
  return parts.length === 0 ? "{}" : `{\n${parts.join("\n\n")}\n${indent}}`;
}

const printBlock = (block: Block, indent: string, spell: Spell): string =>
  `${indent}${isIdentifier(block.type) ? block.type : quoted(block.type)} ${braces(block, indent, spell)}`;

const isScript = (value: Argument): value is UserData => typeof value === "object" && "kind" in value && value.kind === "user_data";

function lineOf(name: string, value: Argument, indent: string, spell: Spell): Line {
  return isScript(value) ? writtenScript(value.text, indent) : { name, text: expression(value, indent, spell) };
}
