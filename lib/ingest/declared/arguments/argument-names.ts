import { errorAt } from "../../../source";
import type { EvaluatedBlock } from "../evaluated";
import { nearest } from "./nearest";
import type { Report } from "./block-reader";

/** The arguments and nested blocks that a block may have. */
export interface BlockShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly blocks: Readonly<Record<string, BlockShape>>;
}

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

/** Whom to tell what is wrong with names: of what decides packets, and of mere labels. */
export interface NameReports {
  readonly report: Report;
  readonly ofLabels: Report;
  /** Whether null is nothing where an argument is required. */
  readonly nullIsMissing: boolean;
}

/**
 * Reports required arguments that are missing, and names that are almost those of known arguments: the rule in an
 * `ingres` block would be missing. Other unknown names are left alone: the provider has more arguments than a network needs.
 */
export function checkArgumentNames(block: EvaluatedBlock, expected: BlockShape, owner: string, reports: NameReports): void {
  const { report } = reports;
  const written = [...block.attributes.keys(), ...block.blocks.map(({ type }) => type)].filter(
    (name) => !reports.nullIsMissing || block.attributes.get(name)?.value.kind !== "null",
  );
  reportMissing(block, expected, owner, written, report);
  reportMisspelled(block, expected, owner, reports);
  for (const { type, body } of block.blocks) {
    const inner = Object.hasOwn(expected.blocks, type) ? expected.blocks[type] : undefined;
    if (inner !== undefined) checkArgumentNames(body, inner, owner, reports);
  }
}

function reportMissing(block: EvaluatedBlock, expected: BlockShape, owner: string, written: readonly string[], report: Report): void {
  for (const name of expected.required)
    if (!written.includes(name)) {
      report(errorAt("missing-argument", `${owner} has no ${name}, which is required.`, { hint: `Add ${name}.`, span: block.span }));
    }
}

function reportMisspelled(block: EvaluatedBlock, expected: BlockShape, owner: string, { report, ofLabels }: NameReports): void {
  const known = [...expected.required, ...expected.optional, ...Object.keys(expected.blocks), ...EVERYWHERE];
  const named = [
    ...[...block.attributes].map(([name, { span }]) => ({ name, span })),
    ...block.blocks.map(({ type, body }) => ({ name: type, span: body.span })),
  ];
  for (const { name, span } of named) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    if (meant === null) continue;
    const tell = LABELS.has(meant) ? ofLabels : report;
    tell(errorAt("unknown-argument", `${owner} has no argument ${name}.`, { hint: `Did you mean ${meant}?`, span }));
  }
}
