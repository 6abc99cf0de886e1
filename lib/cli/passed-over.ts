import { formatOf, type Format } from "../ingest";
import { fileSpan, warningAt, type Diagnostic, type SourceFile } from "../source";

const WORDS: Readonly<Record<Format, string>> = {
  terraform: "Terraform",
  cloudformation: "a template of CloudFormation",
  describe: "output of the AWS CLI",
  console: "a form of the console",
};

/** Nobody reads the names of more. */
const MOST_NAMED = 100;

/** What there is to say of files in other formats than the one that was detected: they may be what was meant. */
export function passedOver(files: readonly SourceFile[], detected: Format): Diagnostic[] {
  const others = new Map<Format, string[]>();
  for (const file of files) {
    const format = formatOf(file);
    if (format === null || format === detected) continue;
    const paths = others.get(format) ?? [];
    paths.push(file.path);
    others.set(format, paths);
  }
  return [...others].map(([format, paths]) => aside(paths, format, detected));
}

const OF_TERRAFORM = /\.(?:tf|tfvars)(?:\.json)?$/;

/** Terraform reads names in lower case alone: what ends in `.TF` it passes over, and so do we. */
export function inUpperCase(files: readonly SourceFile[]): Diagnostic[] {
  const paths = files.map(({ path }) => path).filter((path) => OF_TERRAFORM.test(path.toLowerCase()) && !OF_TERRAFORM.test(path));
  if (paths.length === 0) return [];
  const message = `${nameAll(paths)} passed over: Terraform reads files whose names end in .tf and .tfvars, in lower case.`;
  return [warningAt("file-passed-over", message, { hint: "Rename what belongs to the configuration.", span: fileSpan(paths[0] ?? "") })];
}

function aside(paths: readonly string[], format: Format, detected: Format): Diagnostic {
  const message = `${nameAll(paths)} passed over: what was given is taken for ${WORDS[detected]}, and this is ${WORDS[format]}.`;
  const hint = `Read one of them with --format ${detected} and the other with --format ${format}, or name a folder of one format.`;
  return warningAt("file-passed-over", message, { hint, span: fileSpan(paths[0] ?? "") });
}

function nameAll(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED;
  const named = paths.slice(0, MOST_NAMED).join(", ");
  return `${named}${more > 0 ? ` and ${more} more` : ""} ${paths.length === 1 ? "was" : "were"}`;
}
