import { errorAt, type Diagnostic } from "../../../source";
import { meanHint } from "../../terraform/evaluate/value";
import { nodeText, scalarText, valueAt, type TemplateNode } from "../syntax";
import type { Report } from "./scope";

const MAPS = ["Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Resources", "Outputs", "Globals", "Hooks"];
const SECTIONS = ["AWSTemplateFormatVersion", "Description", "Transform", ...MAPS];
const VERSION = "2010-09-09";
/** Transforms in the long form may stand at the top of a template, or of a section. */
export const ANYWHERE = "Fn::Transform";

/** What is wrong with the outline of a template; whether it can be read at all. */
export function checkSections(root: TemplateNode, report: Report): boolean {
  if (root.kind !== "map") {
    report(section(`A template is a map with \`Resources\`, and this is ${nodeText(root)}.`, "Begin with `Resources:`.", root));
    return false;
  }
  for (const { key, keySpan, value } of root.entries.values()) {
    if (key === ANYWHERE) continue;
    if (!SECTIONS.includes(key)) report(section(`Templates have no section \`${key}\`.`, meanHint(key, SECTIONS, `Sections are ${SECTIONS.join(", ")}.`), { ...value, span: keySpan }));
    else if (MAPS.includes(key) && value.kind !== "map") report(section(`\`${key}\` is a map of names and values, and this is ${nodeText(value)}.`, "Indent what belongs to it, or leave it out.", { ...value, span: keySpan }));
  }
  const version = valueAt(root, "AWSTemplateFormatVersion");
  if (version !== undefined && scalarText(version) !== VERSION) report(section(`There is one version of templates: ${VERSION}.`, `Write \`AWSTemplateFormatVersion: "${VERSION}"\`.`, version));
  const resources = valueAt(root, "Resources");
  if (resources === undefined) report(section("The template has no `Resources`.", "Add `Resources:` with what should be made.", root));
  return true;
}

const section = (message: string, hint: string, { span }: TemplateNode): Diagnostic => errorAt("template-section", message, { hint, span });
