import { errorAt, fileSpan, infoAt, type Diagnostic, type SourceFile } from "../../source";
import type { IngestLimits } from "../read";
import { eachRepeatedName, parseJson, repeatedName, type JsonObject } from "../json";
import type { Described } from "./facts/described";
import { describeNode, Item } from "./reading/item";
import type { Output } from "./reading/output";
import type { OpenPage, Pages } from "./pages";
import { pasted } from "./pasted";
import { printedOtherwise } from "./printed-otherwise";
import { KEYS, WITHOUT_FACTS, WITHOUT_SUBJECT, type KeyReader } from "./topics/keys";

const REGION = /(?:^|[^a-z0-9])((?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov)?-[a-z]+-\d)(?![a-z0-9])/;
const ACCOUNT = /(?:^|\D)(\d{12})(?!\d)/;

/** Nobody reads on after so many keys that the model leaves out, or that stand twice. */
const MOST_TOLD = 100;

/** Of one output, beside the first. */
const MOST_NAMED = 4;

/** More outputs than this a person does not paste into one file. */
const MOST_PASTED = 100;

/**
 * Reads the outputs one after another, so that of each only what it says stays in memory; `see` is told of what was
 * printed, where somebody will ask what of it was read.
 */
export function readOutputs(files: readonly SourceFile[], limits: IngestLimits, described: Described, seen: Pick<Seen, "pages" | "see">): void {
  const printed = files.filter(({ path }) => /\.json$/i.test(path));
  if (files.length > 0 && files.every(({ text }) => text.trim() === "")) described.lose(nothing());
  const others = { keys: new Set<string>(), told: [] };
  for (const file of files) {
    const otherwise = printedOtherwise(file);
    if (otherwise !== null) described.lose(notJson(file.path, otherwise));
    else if (printed.length === 0 || printed.includes(file)) readOutput(file, limits, described, { ...seen, others });
  }
  for (const diagnostic of others.told) described.report(diagnostic);
}

/** What the model leaves out: the keys that were met, and what is told of them. */
interface Others {
  readonly keys: Set<string>;
  readonly told: Diagnostic[];
}

interface Seen {
  readonly others: Others;
  readonly pages: Pages;
  readonly see: ((file: string, printed: JsonObject) => void) | null;
}

/** What the CLI printed nothing for, it may leave empty. */
function readOutput(file: SourceFile, limits: IngestLimits, described: Described, { others, pages, see }: Seen): void {
  if (file.text.trim() === "") return;
  const { root, diagnostic } = parseJson(file, limits.nesting);
  if (diagnostic !== null) described.lose(diagnostic);
  if (root === null) return;
  if (root.kind !== "object") {
    const message = `${file.path} holds ${describeNode(root)}, where the AWS CLI prints an object.`;
    const hint = "Supply the whole output, without --query.";
    described.lose(errorAt("wrong-type", message, { hint, span: fileSpan(file.path) }));
    return;
  }
  tellRepeated(root, described);
  const about = outputOf(file.path, described);
  const parts = pasted(root);
  if (parts.length > MOST_PASTED) described.lose(tooManyPasted(file.path));
  for (const part of parts.slice(0, MOST_PASTED)) {
    const output = new Item(part, file.path, about);
    see?.(file.path, part);
    for (const { key } of part.properties) {
      const read = KEYS.get(key);
      if (read !== undefined) readKey(key, read, output, described, pages);
    }
    tellOthers(part, file.path, others);
  }
}

/** Once for what one command printed, as `sts get-caller-identity` prints three keys; and once for each key. */
function tellOthers({ properties }: JsonObject, path: string, { keys, told }: Others): void {
  const unknown = properties.map(({ key }) => key).filter((key) => !KEYS.has(key) && !WITHOUT_FACTS.has(key) && !keys.has(key));
  if (unknown.length === 0 || told.length >= MOST_TOLD) return;
  for (const key of unknown) keys.add(key);
  told.push(notModelled(unknown, path));
}

/** Two lists of one file are two outputs that were pasted into it; of any other value nobody knows which one is meant. */
function tellRepeated(root: JsonObject, described: Described): void {
  let told = 0;
  eachRepeatedName(root, (repeated) => {
    const { object, first, again } = repeated;
    const areLists = first.value.kind === "array" && again.value.kind === "array";
    if (object === root && areLists && KEYS.has(again.key) && !WITHOUT_SUBJECT.has(again.key)) return;
    if (++told <= MOST_TOLD) described.lose(repeatedName(repeated));
  });
}

/** A list that waits until it is known what it is about is a page of that. */
function readKey(key: string, read: KeyReader, output: Item, described: Described, pages: Pages): void {
  const waiting = described.later.length;
  read(output, described);
  if (described.later.length === waiting) pages.see(key, output);
}

const nothing = (): Diagnostic =>
  errorAt("no-configuration", "There is no output of the AWS CLI in these files.", {
    hint: "Supply what `aws ec2 describe-vpcs` and the like print, as JSON.",
  });

const tooManyPasted = (path: string): Diagnostic =>
  errorAt("too-many-elements", `${path} holds more than ${MOST_PASTED} outputs: those after them are not read.`, {
    hint: "Supply each output in a file of its own.",
    span: fileSpan(path),
  });

const outputOf = (file: string, { report, lose, uses }: Described): Output => ({
  file,
  account: ACCOUNT.exec(file)?.[1] ?? null,
  region: REGION.exec(file)?.[1] ?? null,
  report,
  lose,
  uses,
});

function notModelled([first = "", ...others]: readonly string[], path: string): Diagnostic {
  const named = others.slice(0, MOST_NAMED).map((key) => `, ${key}`).join("");
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : "";
  const message = `${first}${named}${more}, which ${path} holds, ${others.length === 0 ? "is" : "are"} no part of the network model.`;
  const hint = `Answers do not take ${others.length === 0 ? "it" : "them"} into account.`;
  return infoAt("type-not-modelled", message, { hint, span: fileSpan(path) });
}

const notJson = (path: string, otherwise: "yaml" | "table" | "text"): Diagnostic =>
  errorAt("output-not-json", `${path} holds what the AWS CLI prints with --output ${otherwise}: it is not read.`, {
    hint: "Run the command again with --output json, and supply that in a file that ends in .json.",
    span: fileSpan(path),
  });

export const withoutEnd = ({ output: { span, output }, mark }: OpenPage): Diagnostic =>
  errorAt("output-incomplete", `${output.file} ends with a ${mark}, and no file beside it holds the last page.`, {
    hint: "Leave out --max-items, or supply the other pages in the same folder.",
    span,
  });
