import type { Span } from "../../../source";
import type { Meter } from "../../terraform/evaluate/value";
import { callOf, nameText, valueAt, type Entry, type TemplateNode } from "../syntax";
import { plainText } from "./call";
import { childrenOf, referencesIn } from "./references";
import type { Scope } from "./scope";

/** An output that other stacks can import. */
export interface Export {
  /** As AWS knows it. */
  readonly name: string;
  /** The output's name in its template. */
  readonly output: string;
  /** Whether the name rests on no assumption: where nothing tells the stack's name, its file's name stands for it. */
  readonly certain: boolean;
  readonly span: Span;
}

/** What a template exports, as far as the names are known. An output that may not be there exports nothing that is certain. */
export function exportsOf(outputs: readonly Entry[], scope: Scope): Export[] {
  return outputs.flatMap(({ key, value }): Export[] => {
    const written = valueAt(valueAt(value, "Export"), "Name");
    if (written === undefined) return [];
    const name = plainText(scope.evaluate(written, scope));
    if (name === null) return [];
    const certain = !referencesIn(written, scope.meter, () => null).some((each) => ASSUMED.has(each.name));
    return [{ name, output: key, certain, span: written.span }];
  });
}

/** What is assumed where nothing tells it. */
const ASSUMED: ReadonlySet<string> = new Set(["AWS::StackName", "AWS::Region"]);

/** The arguments of each `Fn::ImportValue` that counts: a branch of `Fn::If` that is not chosen is never looked at. */
export function* importsIn(root: TemplateNode, meter: Meter, condition: Scope["condition"]): Iterable<TemplateNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    meter.spend(1, node.span);
    const call = callOf(node);
    if (call?.name === "Fn::ImportValue") yield call.argument;
    else if (call?.name === "Fn::If") waiting.push(...takenBranches(call.argument, condition));
    else for (const inner of childrenOf(node)) waiting.push(inner);
  }
}

function takenBranches(argument: TemplateNode, condition: Scope["condition"]): TemplateNode[] {
  const [name, yes, no] = argument.kind === "list" ? argument.items : [];
  const holds = condition(nameText(name) ?? "");
  return [holds === false ? undefined : yes, holds === true ? undefined : no].filter((node) => node !== undefined);
}
