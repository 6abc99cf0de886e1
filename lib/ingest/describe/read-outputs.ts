import { errorAt, fileSpan, infoAt, type Diagnostic, type SourceFile } from "../../source";
import type { IngestLimits } from "../read";
import { eachRepeatedName, parseJson, repeatedName, type JsonObject } from "../json";
import type { Described } from "./facts/described";
import { describeNode, Item } from "./reading/item";
import type { Output } from "./reading/output";
import type { OpenPage, Pages } from "./pages";
import { pasted } from "./pasted";
import { KEYS, WITHOUT_FACTS, WITHOUT_SUBJECT, type KeyReader } from "./topics/keys";

const REGION = /(?:^|[^a-z0-9])((?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov)?-[a-z]+-\d)(?![a-z0-9])/;
const ACCOUNT = /(?:^|\D)(\d{12})(?!\d)/;

/** Nobody reads on after so many keys that the model leaves out, or that stand twice. */
const MOST_TOLD = 100;

/** More outputs than this a person does not paste into one file. */
const MOST_PASTED = 100;

/**
 * Reads the outputs one after another, so that of each only what it says stays in memory; `see` is told of what was
 * printed, where somebody will ask what of it was read.
 */
export function readOutputs(files: readonly SourceFile[], limits: IngestLimits, described: Described, seen: Pick<Seen, "pages" | "see">): void {
  const printed = files.filter(({ path }) => /\.json$/i.test(path));
  if (files.length > 0 && files.every(({ text }) => text.trim() === "")) described.lose(nothing());
  const others = new Map<string, Diagnostic>();
  for (const file of printed.length > 0 ? printed : files) readOutput(file, limits, described, { ...seen, others });
  for (const diagnostic of others.values()) described.report(diagnostic);
}

interface Seen {
  readonly others: Map<string, Diagnostic>;
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
      else if (!WITHOUT_FACTS.has(key) && !others.has(key) && others.size < MOST_TOLD) others.set(key, notModelled(key, file.path));
    }
  }
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

const notModelled = (key: string, path: string): Diagnostic =>
  infoAt("type-not-modelled", `${key}, which ${path} holds, is no part of the network model.`, {
    hint: "Answers do not take it into account.",
    span: fileSpan(path),
  });

export const withoutEnd = ({ output: { span, output }, mark }: OpenPage): Diagnostic =>
  errorAt("output-incomplete", `${output.file} ends with a ${mark}, and no file beside it holds the last page.`, {
    hint: "Leave out --max-items, or supply the other pages in the same folder.",
    span,
  });
