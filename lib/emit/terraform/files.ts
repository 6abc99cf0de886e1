import type { Declaration, Topic } from "../declared/declaration";

/** With more resources than this a configuration is easier to read in several files. */
const MOST_IN_ONE_FILE = 24;

const FILES: Readonly<Record<Topic, string>> = {
  network: "network.tf",
  security: "security.tf",
  compute: "compute.tf",
  balancing: "load_balancing.tf",
  data: "database.tf",
  operations: "operations.tf",
};

/** The file of each declaration; one that is made for others' sake has no file to itself. */
export function filesOf(declarations: readonly Declaration[]): ReadonlyMap<string, readonly Declaration[]> {
  if (declarations.length <= MOST_IN_ONE_FILE) return new Map([["main.tf", declarations]]);
  const files = new Map<string, Declaration[]>(Object.values(FILES).map((path) => [path, []]));
  for (const declaration of declarations) files.get(FILES[declaration.topic])?.push(declaration);
  return new Map([...files].filter(([, own]) => own.length > 0));
}
