import { z } from "zod";
import type { MissingFact } from "../../model";
import { errorAt, type Diagnostic } from "../../source";
import { nearest } from "../declared/arguments";
import type { JsonNode } from "../json";
import { propertyOf, type Flaws } from "./entry";
import { missingField, repeatedField, unknownField, wrongValue } from "./form-problems";

/** More elements than this in one entry are no work of a person's. */
const MOST_ELEMENTS = 10_000;
/** As many as are told of one file (`too-many-syntax-errors`). */
const MOST_PROBLEMS = 50;

/** Fields that decide what the rest of a row means: where one is wrong, nobody knows what the row says. */
const DECISIVE: ReadonlySet<PropertyKey | undefined> = new Set(["default", "main", "status", "owner", "attachmentType", "role", "targetType"]);

/** Fields that decide no packet. */
const HARMLESS: ReadonlySet<string> = new Set(["name", "description", "instanceType", "ami", "keyPair", "iamInstanceProfile", "userData"]);

/** Holds the entries of a form against their schemas. Tells each problem, and remembers what it makes unknown. */
export class FormCheck implements Flaws {
  readonly wrong = new Set<JsonNode>();
  readonly lacking = new Map<JsonNode, Set<string>>();
  readonly diagnostics: Diagnostic[] = [];
  /** What is written where the form has no place for it: nobody can know what it would say. */
  readonly lost: MissingFact[] = [];

  /** `others` counts what was found wrong with the same file elsewhere. */
  constructor(private readonly others: () => number) {}

  get count(): number {
    return this.diagnostics.length + this.others();
  }

  /** True once so much is wrong that the rest of the file is not read. */
  get isFull(): boolean {
    return this.count >= MOST_PROBLEMS;
  }

  /** One value against its schema; `owner` is what messages call it. True where it is an object, and can be read. */
  check(node: JsonNode, schema: z.ZodType, owner: string): boolean {
    if (countElements(node) > MOST_ELEMENTS) {
      const message = `${owner} has more than ${MOST_ELEMENTS} elements: it is not read.`;
      this.diagnostics.push(errorAt("too-many-elements", message, { hint: "Use shorter lists.", span: node.span }));
      this.lost.push({ fact: "what it says", component: owner });
      return false;
    }
    this.#tellRepeated(node, owner);
    const issues = schema.safeParse(plain(node)).error?.issues ?? [];
    for (const issue of issues.slice(0, MOST_PROBLEMS)) this.#take(node, schema, issue, owner);
    return !this.wrong.has(node);
  }

  /** JSON lets a name stand twice in an object; which of the two is meant nobody knows. */
  #tellRepeated(node: JsonNode, owner: string): void {
    if (node.kind === "array") for (const [at, item] of node.items.entries()) this.#tellRepeated(item, `${owner}[${at}]`);
    if (node.kind !== "object") return;
    const seen = new Set<string>();
    for (const property of node.properties) {
      const { key, value } = property;
      if (seen.has(key)) {
        this.wrong.add(value);
        this.diagnostics.push(repeatedField(key, owner, property.name.span));
        this.lost.push({ fact: `what the other ${key} says`, component: owner });
      }
      seen.add(key);
      this.#tellRepeated(value, `${owner}.${key}`);
    }
  }

  #take(root: JsonNode, schema: z.ZodType, issue: z.core.$ZodIssue, owner: string): void {
    const { node, parent, place } = walk(root, issue.path, owner);
    if (DECISIVE.has(issue.path.at(-1))) this.lost.push({ fact: `what ${String(issue.path.at(-1))} says`, component: owner });
    if (node === undefined) {
      const field = String(issue.path.at(-1));
      if (parent === undefined) return;
      this.lacking.set(parent, new Set([...(this.lacking.get(parent) ?? []), field]));
      this.diagnostics.push(missingField(field, place, parent.span));
    } else if (issue.code === "unrecognized_keys" && node.kind === "object") {
      const known = fieldsOf(schemaAt(schema, issue.path));
      for (const field of issue.keys.slice(0, MOST_PROBLEMS)) {
        const name = node.properties.find((property) => property.key === field)?.name;
        this.diagnostics.push(unknownField(field, known, place, name?.span ?? node.span));
        if (!isHarmless(field, known, node)) this.lost.push({ fact: `what ${field} says`, component: place });
      }
    } else {
      this.wrong.add(node);
      this.diagnostics.push(wrongValue(node, issue, place));
    }
  }
}

/** Whether no packet's fate hangs on what a misspelt field says: it is near to one field alone, which decides none and is not there. */
function isHarmless(field: string, known: readonly string[], node: JsonNode): boolean {
  const meant = nearest(field, known);
  if (meant === null || !HARMLESS.has(meant) || node.kind !== "object" || propertyOf(node, meant) !== undefined) return false;
  return nearest(field, known.filter((each) => each !== meant)) === null;
}

/** The value as `JSON.parse` would give it. */
function plain(node: JsonNode): unknown {
  if (node.kind === "array") return node.items.map(plain);
  if (node.kind === "object") return Object.fromEntries(node.properties.map(({ key, value }) => [key, plain(value)]));
  return node.value;
}

function countElements(node: JsonNode): number {
  const inner = node.kind === "array" ? node.items : node.kind === "object" ? node.properties.map(({ value }) => value) : [];
  return inner.reduce((sum, item) => sum + countElements(item), inner.length);
}

interface Reached {
  readonly node: JsonNode | undefined;
  readonly parent: JsonNode | undefined;
  /** `web.inboundRules[0].source`; for a value that is missing the place of its parent. */
  readonly place: string;
}

function walk(root: JsonNode, path: readonly PropertyKey[], owner: string): Reached {
  let reached: Reached = { node: root, parent: undefined, place: owner };
  for (const key of path) {
    const { node, place } = reached;
    const isIndex = typeof key === "number";
    const inner = node?.kind === "array" && isIndex ? node.items[key] : node?.kind === "object" ? propertyOf(node, String(key)) : undefined;
    const step = isIndex ? `[${key}]` : `.${String(key)}`;
    reached = { node: inner, parent: node, place: inner === undefined ? place : `${place}${step}` };
  }
  return reached;
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    at = bare(at);
    at = at instanceof z.ZodArray ? at.element : at instanceof z.ZodObject ? at.shape[String(key)] : undefined;
  }
  return bare(at);
}

const bare = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;

const fieldsOf = (schema: z.core.$ZodType | undefined): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);
