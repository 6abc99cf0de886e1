import { errorAt } from "../../../../source";
import type { Block, Body } from "../../syntax";
import type { ModuleSource } from "./module-source";

/** Changes what the other files of the module declare: arguments one by one, nested blocks by their type as a whole. */
export function overrideAll(body: Body, source: ModuleSource): void {
  for (const block of body.blocks) {
    if (block.type === "locals") for (const attribute of block.body.attributes.values()) source.locals.set(attribute.name, attribute);
    else if (!overrideBlock(block, source)) source.diagnostics.push(withoutBase(block));
  }
}

const withoutBase = (block: Block) =>
  errorAt("override-without-base", `\`${[block.type, ...block.labels.map(({ text }) => `"${text}"`)].join(" ")}\` overrides nothing.`, {
    span: block.headerSpan,
    hint: "An override file changes blocks of other files; move the block to one of these.",
  });

/** False where there is nothing to override. Blocks that say nothing about a network are left alone. */
function overrideBlock(block: Block, source: ModuleSource): boolean {
  const [first = "", second = ""] = block.labels.map(({ text }) => text);
  if (block.type === "resource" || block.type === "data")
    return overrideResource(`${block.type === "data" ? "data." : ""}${first}.${second}`, block, source);
  const named = new Map([["variable", source.variables], ["output", source.outputs], ["module", source.modules]]).get(block.type); // prettier-ignore
  const base = named?.get(first);
  if (base !== undefined) named?.set(first, merged(base, block));
  return named === undefined || base !== undefined;
}

function overrideResource(key: string, block: Block, { resources }: ModuleSource): boolean {
  const base = resources.get(key);
  if (base !== undefined) resources.set(key, { ...base, block: merged(base.block, block) });
  return base !== undefined;
}

function merged(base: Block, over: Block): Block {
  const replaced = new Set(over.body.blocks.map(({ type }) => type));
  const attributes = new Map([...base.body.attributes, ...over.body.attributes]);
  const blocks = [...base.body.blocks.filter(({ type }) => !replaced.has(type)), ...over.body.blocks];
  return { ...base, body: { attributes, blocks } };
}
