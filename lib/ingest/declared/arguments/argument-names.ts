import { errorAt } from "../../../source";
import type { EvaluatedBlock } from "../evaluated";
import { meantBy } from "./slips";
import type { Report } from "./block-reader";

/** The arguments and nested blocks that a block may have. */
export interface BlockShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly blocks: Readonly<Record<string, BlockShape>>;
  /** It is not read, and what it takes is not listed here. */
  readonly isUnread?: true;
}

/** A block that decides no packet, whatever it says. */
export const UNREAD: BlockShape = { required: [], optional: [], blocks: {}, isUnread: true };

/** Words of `names` that end in `!` are required: `shape("vpc_id! cidr_block")`. */
export function shape(names: string, blocks: Readonly<Record<string, BlockShape>> = {}): BlockShape {
  const words = names.split(" ").filter((word) => word !== "");
  return {
    required: words.filter((word) => word.endsWith("!")).map((word) => word.slice(0, -1)),
    optional: words.filter((word) => !word.endsWith("!")),
    blocks,
  };
}

/** What Terraform itself allows in every resource, and the AWS provider in almost every one. */
const EVERYWHERE = [
  "count",
  "for_each",
  "provider",
  "depends_on",
  "lifecycle",
  "provisioner",
  "connection",
  "timeouts",
  "tags",
  "tags_all",
  "region",
  "id",
];

/** Arguments that decide no packet, whatever they say. */
const LABELS: ReadonlySet<string> = new Set(["name", "name_prefix", "description", "tags", "tags_all", "timeouts"]);

const LONGEST_NAME = 100;
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

/** Whom to tell what is wrong with names: of what decides packets, and of mere labels. */
export interface NameReports {
  readonly report: Report;
  readonly ofLabels: Report;
  /** Whether null is nothing where an argument is required. */
  readonly nullIsMissing: boolean;
  /** Whether every name is told that the provider does not have, or only those that are nearly ones that it has. */
  readonly toldNames: "all that are unknown" | "misspelled ones";
  /** Whether one more name may be searched for: it takes time. */
  readonly searches: () => boolean;
}

/**
 * Reports required arguments that are missing, and names that the block does not take: the rule in an `ingres` block
 * would be missing.
 */
export function checkArgumentNames(block: EvaluatedBlock, expected: BlockShape, owner: string, reports: NameReports): void {
  checkNames(block, expected, [...namesOf(expected), ...EVERYWHERE], owner, reports);
}

const namesOf = ({ required, optional, blocks }: BlockShape): string[] => [...required, ...optional, ...Object.keys(blocks)];

function checkNames(block: EvaluatedBlock, expected: BlockShape, known: readonly string[], owner: string, reports: NameReports): void {
  const { report } = reports;
  const written = [...block.attributes.keys(), ...block.blocks.map(({ type }) => type)].filter(
    (name) => !reports.nullIsMissing || block.attributes.get(name)?.value.kind !== "null",
  );
  reportMissing(block, expected, owner, written, report);
  if (expected.isUnread !== true) reportUnknown(block, known, owner, reports);
  const counts = new Map<string, number>();
  for (const { type, body } of block.blocks) {
    const at = counts.get(type) ?? 0;
    counts.set(type, at + 1);
    const inner = Object.hasOwn(expected.blocks, type) ? expected.blocks[type] : undefined;
    if (inner !== undefined) checkNames(body, inner, namesOf(inner), `${type}[${at}] of ${owner}`, reports);
  }
}

function reportMissing(block: EvaluatedBlock, expected: BlockShape, owner: string, written: readonly string[], report: Report): void {
  for (const name of expected.required)
    if (!written.includes(name)) {
      report(errorAt("missing-argument", `${owner} has no ${name}, which is required.`, { hint: `Add ${name}.`, span: block.span }));
    }
}

function reportUnknown(block: EvaluatedBlock, known: readonly string[], owner: string, reports: NameReports): void {
  const { report, ofLabels, toldNames, searches } = reports;
  const named = [
    ...[...block.attributes].map(([name, { span }]) => ({ name, span })),
    ...block.blocks.map(({ type, body }) => ({ name: type, span: body.span })),
  ];
  for (const { name, span } of named) {
    if (known.includes(name)) continue;
    const meant = searches() ? meantBy(name, known) : [];
    if (meant.length === 0 && toldNames === "misspelled ones") continue;
    const tell = meant.some((word) => LABELS.has(word)) ? ofLabels : report;
    const hint = meant.length === 0 ? "Remove it, or use an argument that the provider documents." : `Did you mean ${meant.join(" or ")}?`;
    tell(errorAt("unknown-argument", `${owner} has no argument ${shortened(name)}.`, { hint, span }));
  }
}
