import { EMPTY_NETWORK } from "../../model";
import type { Diagnostic, SourceFile } from "../../source";
import { boundedReport } from "../bounded-report";
import type { Configuration, IngestLimits } from "../read";
import { unreadBecauseOf } from "../unread";
import { assemble } from "./assembly/assemble";
import { Described } from "./facts/described";
import { readLater, type Candidate, type SubjectKind } from "./facts/subjects";
import { Pages } from "./pages";
import { readOutputs, withoutEnd } from "./read-outputs";

/**
 * The network that outputs of the AWS CLI describe (CLI-1): of any number of accounts and Regions, in any number of
 * files, told apart by their top-level keys. Facts are taken as they are stated; what no output states is unknown.
 */
export function readDescribe(files: readonly SourceFile[], { limits }: { readonly limits: IngestLimits }): Configuration {
  const diagnostics: Diagnostic[] = [];
  const lost: Diagnostic[] = [];
  const report = boundedReport(diagnostics);
  const lose = boundedReport(lost);
  const described = new Described(limits.resources, report, (diagnostic) => {
    report(diagnostic);
    lose(diagnostic);
  });
  const pages = new Pages();
  readOutputs(files, limits, described, pages);
  readLater(
    described.later,
    (kind) => candidates(kind, described),
    ({ key, output }, subject) => pages.see(key, output, subject),
  );
  for (const output of pages.withoutEnd()) described.lose(withoutEnd(output));
  const network = assemble(described);
  return { network: { ...EMPTY_NETWORK, ...network, unread: unreadBecauseOf(lost) }, diagnostics };
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
