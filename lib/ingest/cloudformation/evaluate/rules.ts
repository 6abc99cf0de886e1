import { errorAt } from "../../../source";
import { scalarText, valueAt, type TemplateNode } from "../syntax";
import { decide } from "./decide";
import type { Scope } from "./scope";

/** What the rules of a template assert of its parameters. One that hangs on a value which is not known is passed over. */
export function checkRules(section: TemplateNode | undefined, scope: Scope): void {
  if (section?.kind !== "map") return;
  for (const { key, value, keySpan } of section.entries.values()) {
    const condition = valueAt(value, "RuleCondition");
    if (condition !== undefined && decide(condition, scope) !== true) continue;
    const assertions = valueAt(value, "Assertions");
    for (const assertion of assertions?.kind === "list" ? assertions.items : []) {
      const claim = valueAt(assertion, "Assert");
      if (claim === undefined || decide(claim, scope) !== false) continue;
      const said = scalarText(valueAt(assertion, "AssertDescription"));
      scope.report(
        errorAt("rule-assertion", `The rule \`${key}\` refuses the parameters${said === null ? "." : `: ${said.slice(0, 200)}`}`, {
          hint: "Give parameters that fulfil the rule.",
          span: claim.span ?? keySpan,
        }),
      );
    }
  }
}
