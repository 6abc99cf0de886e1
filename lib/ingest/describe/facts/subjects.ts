import type { ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import type { Item } from "../reading/item";

/** The kinds of things about which the CLI prints a list that does not name them. */
export type SubjectKind = "prefix list" | "transit gateway route table" | "target group" | "load balancer" | "role" | "instance";

/** A list whose subject the output does not name: `Entries` of `get-managed-prefix-list-entries`. */
export interface Later {
  readonly kinds: readonly SubjectKind[];
  /** The top-level key that holds the list. */
  readonly key: string;
  /** The whole output. */
  readonly output: Item;
  readonly read: (subject: ResourceId) => void;
  /** Whether nothing is lost where the subject can not be told. */
  readonly isEmpty?: boolean;
}

/** A thing that a file may be about, by its id and its name. */
export interface Candidate {
  readonly id: ResourceId;
  readonly name: string | null;
}

/** Properties that a person may have put beside such a list to say what it is about. */
const BESIDE = [
  "PrefixListId",
  "TransitGatewayRouteTableId",
  "TargetGroupArn",
  "LoadBalancerArn",
  "RoleName",
  "InstanceId",
] as const;

/** More words than any path has that a person wrote; they are tried in all their runs. */
const MOST_WORDS = 40;

/** Reads what waited: the file's name or a folder tells the subject, by id or by name; a lone candidate needs no name. */
export function readLater(
  later: readonly Later[],
  candidatesOf: (kind: SubjectKind) => readonly Candidate[],
  found: (waiting: Later, subject: ResourceId) => void,
): void {
  const indexes = new Map<SubjectKind, Index>();
  const indexOf = (kind: SubjectKind): Index => {
    const known = indexes.get(kind) ?? indexByWords(candidatesOf(kind));
    indexes.set(kind, known);
    return known;
  };
  const files = new Map<string, number>();
  for (const { key } of later) files.set(key, (files.get(key) ?? 0) + 1);
  for (const waiting of later) {
    const { output, key, kinds, read } = waiting;
    const asked = kinds.map(indexOf);
    const subject = namedBeside(output, asked) ?? namedByPath(output.output.file, asked) ?? (files.get(key) === 1 ? onlyOne(asked) : null);
    if (subject !== null) {
      read(subject);
      found(waiting, subject);
    } else if (waiting.isEmpty !== true) output.output.lose(withoutSubject(waiting));
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");

/** The things of one kind, by every run of words that may mean them. */
interface Index {
  readonly ids: readonly ResourceId[];
  readonly byWords: ReadonlyMap<string, ReadonlySet<ResourceId>>;
}

function indexByWords(candidates: readonly Candidate[]): Index {
  const byWords = new Map<string, Set<ResourceId>>();
  for (const { id, name } of candidates)
    for (const text of [id, ...partsOfArn(id), name ?? ""]) {
      const words = wordsOf(text).join(" ");
      if (words !== "") byWords.set(words, (byWords.get(words) ?? new Set()).add(id));
    }
  return { ids: candidates.map(({ id }) => id), byWords };
}

/** Of `arn:…:targetgroup/web/0123`: `targetgroup/web/0123`, `web/0123` and `0123`. */
function partsOfArn(id: ResourceId): string[] {
  if (!id.startsWith("arn:")) return [];
  const parts = id.slice(id.lastIndexOf(":") + 1).split("/").slice(0, MOST_WORDS);
  return parts.map((_, at) => parts.slice(at).join("/"));
}

function meant(words: string, indexes: readonly Index[]): ResourceId | null {
  const ids = new Set(indexes.flatMap(({ byWords }) => [...(byWords.get(words) ?? [])]));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

function namedBeside(output: Item, indexes: readonly Index[]): ResourceId | null {
  const named = BESIDE.flatMap((name) => (output.has(name) ? (output.textOrNull(name) ?? []) : []));
  for (const text of named) {
    const id = meant(wordsOf(text).join(" "), indexes);
    if (id !== null) return id;
  }
  return null;
}

/** The longest run of the path's words that is an id or a name, the last one of that length. */
function namedByPath(path: string, indexes: readonly Index[]): ResourceId | null {
  const words = wordsOf(path.replace(/\.json$/i, "").slice(-400)).slice(-MOST_WORDS);
  for (let length = words.length; length > 0; length--)
    for (let start = words.length - length; start >= 0; start--) {
      const id = meant(words.slice(start, start + length).join(" "), indexes);
      if (id !== null) return id;
    }
  return null;
}

function onlyOne(indexes: readonly Index[]): ResourceId | null {
  const ids = indexes.flatMap((index) => index.ids);
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function withoutSubject({ key, kinds, output }: Later) {
  const message = `${output.output.file} holds ${key}, and does not tell of which ${kinds.join(" or ")}: the CLI does not print it.`;
  const hint = `Name the file after it, by its id or its name.`;
  return errorAt("output-without-subject", message, { hint, span: output.span });
}
