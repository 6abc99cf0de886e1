import { warningAt, type Span } from "../../../source";
import { scalarText, valueAt, type TemplateNode } from "../syntax";
import type { Scope } from "./scope";

/** Makes loops and a few functions possible, which are read here. */
const LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

/** Of these it is documented that they leave all resources alone but those of their own types. */
const OF_THEIR_OWN = /^AWS::(?:Serverless-2016-10-31|CodeDeployBlueGreen|SecretsManager-.+)$/;

/** Names the transforms of a whole template that are not read; whether loops are allowed. */
export function readTransforms(root: TemplateNode, { report, lose }: Pick<Scope, "report" | "lose">): boolean {
  const section = valueAt(root, "Transform");
  const items = section === undefined ? [] : section.kind === "list" ? section.items : [section];
  const names = items.map((item) => ({ name: scalarText(item) ?? scalarText(valueAt(item, "Name")) ?? "a macro", span: item.span }));
  for (const { name, span } of names) {
    if (name === LANGUAGE_EXTENSIONS) continue;
    if (!OF_THEIR_OWN.test(name)) lose(`what the transform ${name} makes`);
    report(notExpanded(name, span));
  }
  return names.some(({ name }) => name === LANGUAGE_EXTENSIONS);
}

const notExpanded = (name: string, span: Span) =>
  warningAt("transform-not-expanded", `The template goes through \`${name}\`, which is not read: it is taken as it is written.`, {
    hint: "Write out the resources that the transform makes, where an answer depends on them.",
    span,
  });
