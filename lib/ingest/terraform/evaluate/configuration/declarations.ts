import { errorAt, quoted, type Diagnostic } from "../../../../source";
import type { Block, Body } from "../../syntax";
import { meanHint } from "../value";
import { nameOfProvider, placeText, type ModuleSource } from "./module-source";

interface BlockKind {
  /** What the labels are, in order. */
  readonly labels: readonly string[];
  readonly declare: (block: Block, labels: readonly string[], source: ModuleSource) => void;
}

const accept: BlockKind["declare"] = (block, _, source) => void source.others.push(block);

/** The blocks that may stand at the top of a file. Those that say nothing about a network are accepted and left aside. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ["resource", { labels: ["type", "name"], declare: declareResource("managed") }],
  ["data", { labels: ["type", "name"], declare: declareResource("data") }],
  [
    "variable",
    { labels: ["name"], declare: (block, [name = ""], source) => declareNamed(source.variables, name, block, "variable", source) },
  ],
  ["output", { labels: ["name"], declare: (block, [name = ""], source) => declareNamed(source.outputs, name, block, "output", source) }],
  ["module", { labels: ["name"], declare: (block, [name = ""], source) => declareNamed(source.modules, name, block, "module", source) }],
  ["locals", { labels: [], declare: declareLocals }],
  ["provider", { labels: ["name"], declare: declareProvider }],
  ["terraform", { labels: [], declare: accept }],
  ["moved", { labels: [], declare: accept }],
  ["import", { labels: [], declare: accept }],
  ["removed", { labels: [], declare: accept }],
  ["check", { labels: ["name"], declare: accept }],
  ["ephemeral", { labels: ["type", "name"], declare: accept }],
  ["action", { labels: ["type", "name"], declare: accept }],
]);

/** Adds what a file declares to its module, and says what can not stand there. */
export function declareAll(body: Body, source: ModuleSource): void {
  for (const attribute of body.attributes.values()) {
    source.diagnostics.push(
      errorAt("argument-outside-block", `\`${attribute.name}\` stands outside of every block.`, {
        span: attribute.nameSpan,
        hint: "Move it into the block that it belongs to; values with names stand in `locals { … }`.",
      }),
    );
  }
  for (const block of body.blocks) declareBlock(block, source);
}

function declareBlock(block: Block, source: ModuleSource): void {
  const kind = KINDS.get(block.type);
  if (kind === undefined) {
    source.diagnostics.push(
      errorAt("unknown-block", `Terraform has no block \`${block.type}\` at the top of a file.`, {
        span: block.headerSpan,
        hint: meanHint(block.type, KINDS.keys(), 'Most things are declared with `resource "type" "name" { … }`.'),
      }),
    );
  } else if (block.labels.length !== kind.labels.length) {
    source.diagnostics.push(
      errorAt("wrong-labels", `\`${block.type}\` has ${countText(kind.labels)}; here are ${block.labels.length}.`, {
        span: block.headerSpan,
        hint: `Write \`${[block.type, ...kind.labels.map((label) => `"${label}"`)].join(" ")} { … }\`.`,
      }),
    );
  } else {
    const long = block.labels.filter(({ text }) => text.length > MOST_NAME);
    if (long.length > 0) return void source.diagnostics.push(...long.map(longName));
    source.diagnostics.push(...block.labels.filter(({ text }) => !NAME.test(text)).map(invalidName));
    kind.declare(
      block,
      block.labels.map((label) => label.text),
      source,
    );
  }
}

/** Names that expressions can hold (HCL's identifiers; Terraform lets an underscore begin them). */
const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/** Every instance has its label in its address: a long one would be repeated as often. In UTF-16 code units. */
const MOST_NAME = 1_000;

const longName = ({ text, span }: Block["labels"][number]): Diagnostic =>
  errorAt("invalid-name", `${quoted(text)} is a name of more than ${MOST_NAME} characters: what it names is not read.`, { span, hint: "Choose a shorter name." });

const invalidName = ({ text, span }: Block["labels"][number]): Diagnostic =>
  errorAt("invalid-name", `${quoted(text)} is no name.`, {
    span,
    hint: "Write a letter or an underscore, and after it letters, digits, underscores and dashes.",
  });

const countText = (labels: readonly string[]): string =>
  labels.length === 0 ? "no label" : `${labels.length === 1 ? "one label" : "two labels"} (${labels.join(" and ")})`;

function declareNamed(named: Map<string, Block>, name: string, block: Block, what: string, source: ModuleSource): void {
  const first = named.get(name);
  if (first === undefined) named.set(name, block);
  else source.diagnostics.push(duplicate(`${what} "${name}"`, block, first));
}

const duplicate = (what: string, second: Pick<Block, "headerSpan">, first: Pick<Block, "headerSpan">) =>
  errorAt("duplicate-declaration", `\`${what}\` is already declared in ${placeText(first.headerSpan)}.`, {
    span: second.headerSpan,
    hint: "Rename one of the two, or remove it.",
  });

function declareResource(mode: "managed" | "data"): BlockKind["declare"] {
  return (block, [type = "", name = ""], source) => {
    const key = `${mode === "data" ? "data." : ""}${type}.${name}`;
    const first = source.resources.get(key);
    if (first === undefined) source.resources.set(key, { mode, type, name, block });
    else source.diagnostics.push(duplicate(`${block.type} "${type}" "${name}"`, block, first.block));
  };
}

function declareLocals(block: Block, _: readonly string[], source: ModuleSource): void {
  for (const attribute of block.body.attributes.values()) {
    const first = source.locals.get(attribute.name);
    if (first === undefined) source.locals.set(attribute.name, attribute);
    else source.diagnostics.push(duplicate(`local.${attribute.name}`, { headerSpan: attribute.nameSpan }, { headerSpan: first.nameSpan }));
  }
}

function declareProvider(block: Block, [type = ""]: readonly string[], source: ModuleSource): void {
  const written = block.body.attributes.get("alias")?.value;
  const alias = written?.kind === "literal" && typeof written.value === "string" ? written.value : null;
  source.providers.push({ type, alias, block });
  source.providerNames.add(nameOfProvider(type, alias));
}
