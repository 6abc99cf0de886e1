import { errorAt } from "../../../source";
import type { TemplateNode } from "../syntax";
import type { Scope } from "./scope";

/** Places that are told; a template with more of them is of another kind. */
const MOST_TOLD = 100;

/** CloudFormation refuses null anywhere but in the argument of `Fn::GetAZs`: mostly something is missing, or not indented. */
export function reportEmptyValues(root: TemplateNode, { meter, report }: Pick<Scope, "meter" | "report">): void {
  const waiting: (readonly [name: string, node: TemplateNode])[] = [["The template", root]];
  let told = 0;
  for (let next = waiting.pop(); next !== undefined && told < MOST_TOLD; next = waiting.pop()) {
    const [name, node] = next;
    meter.spend(1, node.span);
    if (node.kind === "null") {
      told += 1;
      const hint = "Write a value, indent what belongs to it, or leave the name out; `!Ref AWS::NoValue` stands for no value.";
      report(errorAt("empty-value", `${name} has no value.`, { hint, span: node.span }));
    } else if (node.kind === "list") for (const item of node.items) waiting.push(["An item of a list", item]);
    else if (node.kind === "map") for (const { key, value } of node.entries.values()) if (key !== "Fn::GetAZs") waiting.push([`\`${key.slice(0, 100)}\``, value]);
  }
}
