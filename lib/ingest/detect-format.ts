import type { SourceFile } from "../source";
import { isForm } from "./console";
import { isTemplate } from "./cloudformation";
import { holdsOutput } from "./described-keys";
import { isDescribed, printedOtherwise } from "./describe";
import type { Format } from "./read";

/** `"Type": "AWS::EC2::VPC"`: in a template alone, while `"SecurityGroups": [` stands in templates too. */
const TYPED = /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::/;
/** Where two formats have as many files, the earlier one is meant. */
const PRECEDENCE: readonly Format[] = ["terraform", "console", "cloudformation", "describe"];

const isTerraform = ({ path }: SourceFile): boolean => /\.tf(\.json)?$/.test(path);
const isData = ({ path }: SourceFile): boolean => /\.(ya?ml|json|template)$/i.test(path);

/** The format that one file is written in, by its name and then its first words; null where none fits. */
export function formatOf(file: SourceFile): Format | null {
  if (isTerraform(file)) return "terraform";
  if (isForm(file)) return "console";
  if (!isData(file)) return printedOtherwise(file) === null ? null : "describe";
  const isJson = /\.json$/i.test(file.path);
  if (isTemplate(file) && (!isJson || TYPED.test(file.text))) return "cloudformation";
  if (isDescribed(file)) return "describe";
  if (isTemplate(file)) return "cloudformation";
  return (isJson && holdsOutput(file)) || printedOtherwise(file) !== null ? "describe" : null;
}

/**
 * The format of most files that lie in the folder itself, or else of most below it: a stray file of another format does
 * not hide the others. Null where none fits.
 */
export function detectFormat(files: readonly SourceFile[], folder = ""): Format | null {
  const own = files.filter(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/"))) === folder);
  return mostOf(own) ?? mostOf(files);
}

function mostOf(files: readonly SourceFile[]): Format | null {
  const counts = new Map<Format | null, number>();
  for (const format of files.map(formatOf)) counts.set(format, (counts.get(format) ?? 0) + 1);
  const count = (format: Format): number => counts.get(format) ?? 0;
  const [most] = [...PRECEDENCE].sort((a, b) => count(b) - count(a));
  return most === undefined || count(most) === 0 ? null : most;
}
