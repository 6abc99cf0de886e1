import { warningAt, type Span } from "../../../source";
import { scalarText, valueAt, type TemplateNode } from "../syntax";
import type { Scope } from "./scope";
import { ANYWHERE } from "./sections";

/** Makes loops and a few functions possible, which are read here. */
const LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

/** Of these it is documented that they leave all resources alone but those of their own types. */
const OF_THEIR_OWN = /^AWS::(?:Serverless-2016-10-31|CodeDeployBlueGreen|SecretsManager-.+)$/;

export interface Transforms {
  /** Whether the extensions of the language are there: loops, and functions within `Ref`. */
  readonly extended: boolean;
  /** Whether there is one that is not read: it may make resources that the template refers to. */
  readonly unread: boolean;
}

/** Names the transforms of the template and of its sections that are not read. */
export function readTransforms(root: TemplateNode, { report, lose }: Pick<Scope, "report" | "lose">): Transforms {
  const sections = ["Resources", "Mappings", "Conditions", "Outputs", "Parameters"].map((name) => valueAt(valueAt(root, name), ANYWHERE));
  const written = [valueAt(root, "Transform"), valueAt(root, ANYWHERE), ...sections].filter((node) => node !== undefined);
  const items = written.flatMap((node) => (node.kind === "list" ? node.items : [node]));
  const names = items.map((item) => ({ name: scalarText(item) ?? scalarText(valueAt(item, "Name")) ?? "a macro", span: item.span }));
  for (const { name, span } of names) {
    if (name === LANGUAGE_EXTENSIONS) continue;
    if (!OF_THEIR_OWN.test(name)) lose(`what the transform ${name} makes`);
    report(notExpanded(name, span));
  }
  const isRead = ({ name }: { readonly name: string }): boolean => name === LANGUAGE_EXTENSIONS;
  return { extended: names.some(isRead), unread: !names.every(isRead) };
}

const notExpanded = (name: string, span: Span) =>
  warningAt("transform-not-expanded", `The template goes through \`${name}\`, which is not read: it is taken as it is written.`, {
    hint: "Write out the resources that the transform makes, where an answer depends on them.",
    span,
  });
