import type { SourceFile } from "../source";
import { isForm } from "./console";
import { isTemplate } from "./cloudformation";
import { isDescribed } from "./describe";
import type { Format } from "./read";

/** `"Type": "AWS::EC2::VPC"`: in a template alone, while `"SecurityGroups": [` stands in templates too. */
const TYPED = /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::/;

const isTerraform = ({ path }: SourceFile): boolean => /\.tf(\.json)?$/.test(path);
const isData = ({ path }: SourceFile): boolean => /\.(ya?ml|json|template)$/.test(path);

/** The format that the files are written in, by their names and then their first words; null where none fits. */
export function detectFormat(files: readonly SourceFile[]): Format | null {
  if (files.some(isTerraform)) return "terraform";
  if (files.some(isForm)) return "console";
  const data = files.filter(isData);
  if (data.some((file) => isTemplate(file) && (!file.path.endsWith(".json") || TYPED.test(file.text)))) return "cloudformation";
  if (data.some(isDescribed)) return "describe";
  return data.some(isTemplate) ? "cloudformation" : null;
}
