import { EMPTY_NETWORK } from "../../model";
import type { Diagnostic, SourceFile } from "../../source";
import { boundedReport } from "../bounded-report";
import type { Configuration, IngestLimits } from "../read";
import { unreadBecauseOf } from "../unread";
import { assemble } from "./assembly/assemble";
import { Described } from "./facts/described";
import { readLater, type Candidate, type SubjectKind } from "./facts/subjects";
import { Printed } from "./left-aside";
import { Pages } from "./pages";
import { readOutputs, withoutEnd } from "./read-outputs";

interface DescribeOptions {
  readonly limits: IngestLimits;
  readonly notesLeftAside?: boolean;
}

/**
 * The network that outputs of the AWS CLI describe (CLI-1): of any number of accounts and Regions, in any number of
 * files, told apart by their top-level keys. Facts are taken as they are stated; what no output states is unknown.
 */
export function readDescribe(files: readonly SourceFile[], { limits, notesLeftAside = false }: DescribeOptions): Configuration {
  const diagnostics: Diagnostic[] = [];
  const lost: Diagnostic[] = [];
  const report = boundedReport(diagnostics);
  const lose = boundedReport(lost);
  const printed = notesLeftAside ? new Printed() : null;
  const loss = (diagnostic: Diagnostic): void => {
    report(diagnostic);
    lose(diagnostic);
  };
  const described = new Described(limits.resources, report, loss, printed?.uses ?? null);
  const pages = new Pages();
  readOutputs(files, limits, described, { pages, see: printed && ((file, part) => printed.see(file, part)) });
  readLater(
    described.later,
    (kind) => candidates(kind, described),
    ({ key, output }, subject) => pages.see(key, output, subject),
  );
  for (const page of pages.withoutEnd()) described.lose(withoutEnd(page));
  const network = assemble(described);
  return { network: { ...EMPTY_NETWORK, ...network, unread: unreadBecauseOf(lost) }, diagnostics, ...(printed && { leftAside: printed.leftAside }) };
}

function candidates(kind: SubjectKind, described: Described): readonly Candidate[] {
  switch (kind) {
    case "prefix list":
      return [...described.prefixLists.all(), ...unnamed(described.namedPrefixLists, described)];
    case "transit gateway route table":
      return described.transitTables.all();
    case "target group":
      return described.targetGroups.all();
    case "load balancer":
      return described.loadBalancers.all();
    case "role":
      return described.support.all().filter(({ type }) => type === "iam_role");
    case "instance":
      return described.instances.all();
  }
}

/** Lists that are only named: their entries may be there all the same. */
const unnamed = (ids: ReadonlySet<string>, described: Described): Candidate[] =>
  [...ids].filter((id) => !described.prefixLists.has(id)).map((id) => ({ id, name: null }));
