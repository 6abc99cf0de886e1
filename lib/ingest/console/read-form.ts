import type { MissingFact } from "../../model";
import { errorAt, fileSpan, type Diagnostic, type SourceFile, type Span } from "../../source";
import { parseJson, type JsonNode } from "../json";
import type { IngestLimits } from "../read";
import { unreadBecauseOf } from "../unread";
import { Entry, propertyOf } from "./entry";
import { FormCheck } from "./form-check";
import { missingField, repeatedField, tooManyProblems, unknownField, wrongValue } from "./form-problems";
import { FormNames } from "./form-names";
import { consoleSchema, type ConsoleList, type ConsoleRow } from "./schema";

/** One thing of the form, under its id. */
export interface FormEntry<L extends ConsoleList> {
  readonly id: string;
  readonly entry: Entry<ConsoleRow<L>>;
}

/** What all forms of a folder hold together. */
export interface Form {
  readonly names: FormNames;
  readonly of: <L extends ConsoleList>(list: L) => readonly FormEntry<L>[];
  readonly region: { readonly name: string; readonly span: Span } | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly lost: readonly MissingFact[];
}

const SHAPE = consoleSchema.shape;
const isList = (field: string): field is ConsoleList => Object.hasOwn(SHAPE, field) && field !== "format" && field !== "region";

/** Reads the files as one form: what one names another may describe. */
export function readForm(files: readonly SourceFile[], limits: IngestLimits): Form {
  const reading = new FormReading(limits);
  for (const file of files) reading.read(file);
  return reading;
}

class FormReading implements Form {
  readonly names = new FormNames((diagnostic) => void this.diagnostics.push(diagnostic));
  readonly diagnostics: Diagnostic[] = [];
  readonly lost: MissingFact[] = [];
  region: Form["region"] = null;
  readonly #entries = new Map<ConsoleList, FormEntry<ConsoleList>[]>();
  #count = 0;

  constructor(private readonly limits: IngestLimits) {}

  readonly of = <L extends ConsoleList>(list: L): readonly FormEntry<L>[] => (this.#entries.get(list) ?? []) as unknown as FormEntry<L>[];

  read(file: SourceFile): void {
    const { root, diagnostic } = parseJson(file, this.limits.nesting);
    if (diagnostic !== null) this.#lose(diagnostic);
    if (root === null) return;
    if (root.kind !== "object") {
      this.#lose(errorAt("wrong-type", `${file.path} should hold one object.`, { hint: "Write { before and } after it.", span: root.span }));
      return;
    }
    const before = this.diagnostics.length;
    const check = new FormCheck(() => this.diagnostics.length - before);
    if (propertyOf(root, "format") === undefined) this.diagnostics.push(missingField("format", file.path, fileSpan(file.path)));
    const seen = new Set<string>();
    for (const { name, value } of root.properties) {
      if (check.isFull) break;
      if (seen.has(name.value)) this.#lose(repeatedField(name.value, file.path, name.span), `the other ${name.value}`);
      seen.add(name.value);
      if (isList(name.value)) this.#readList(name.value, value, file.path, check);
      else if (name.value === "format" || name.value === "region") this.#readWord(name.value, value, check);
      else this.#lose(unknownField(name.value, Object.keys(SHAPE), file.path, name.span), name.value);
    }
    if (check.isFull) this.#lose(tooManyProblems(check.count, (check.diagnostics.at(-1) ?? this.diagnostics.at(-1))?.span ?? root.span));
    this.diagnostics.push(...check.diagnostics);
    this.lost.push(...check.lost);
  }

  /** For what is lost whole: the error, and that nobody knows what it would have said: the field, where it is one. */
  #lose(diagnostic: Diagnostic, field?: string): void {
    this.diagnostics.push(diagnostic);
    const component = diagnostic.span?.file;
    if (field === undefined || component === undefined) this.lost.push(...unreadBecauseOf([diagnostic]));
    else this.lost.push({ fact: `what ${field} says`, component });
  }

  #readWord(field: "format" | "region", node: JsonNode, check: FormCheck): void {
    if (!check.check(node, SHAPE[field], field) || field !== "region" || node.kind !== "string") return;
    if (this.region !== null && this.region.name !== node.value) this.#lose(otherRegion(node.value, this.region.name, node.span));
    this.region ??= { name: node.value, span: node.span };
  }

  #readList(list: ConsoleList, node: JsonNode, file: string, check: FormCheck): void {
    if (node.kind !== "array") {
      this.#lose(wrongValue(node, { code: "invalid_type", expected: "array", path: [], message: "" }, list), list);
      return;
    }
    const schema = SHAPE[list].unwrap().element;
    for (const [at, item] of node.items.entries()) {
      if (check.isFull) return;
      this.#count += 1;
      if (this.#count > this.limits.resources) {
        if (this.#count === this.limits.resources + 1) this.#lose(tooMany(this.limits.resources, item.span));
        return;
      }
      const place = `${list}[${at}]`;
      const named = item.kind === "object" ? propertyOf(item, "id") : undefined;
      const title = named?.kind === "string" && named.value !== "" && named.value.length <= 80 ? named.value : place;
      const isRead = check.check(item, schema, title);
      if (isRead && item.kind === "object") this.#keep(list, new Entry(item, check), place);
      else this.lost.push({ fact: `what ${place} says`, component: file });
    }
  }

  #keep(list: ConsoleList, entry: Entry<ConsoleRow<ConsoleList>>, place: string): void {
    const named = entry as unknown as Entry<{ readonly id?: string }>;
    const id = this.names.declare(list, named.value("id"), place);
    if (id === null) {
      this.lost.push({ fact: "what the second entry of this id says", component: named.text("id") ?? place });
      return;
    }
    const others = this.#entries.get(list);
    if (others) others.push({ id, entry });
    else this.#entries.set(list, [{ id, entry }]);
  }
}

const otherRegion = (region: string, first: string, span: Span): Diagnostic =>
  errorAt("duplicate-declaration", `The form is of the Region ${region}, and of ${first} in another file.`, {
    hint: "Write one Region for all files, and that of a VPC elsewhere with the VPC.",
    span,
  });

const tooMany = (most: number, span: Span): Diagnostic =>
  errorAt("too-many-resources", `The form has more than ${most} entries: this one and those after it are not read.`, {
    hint: "Leave out what is not needed.",
    span,
  });
