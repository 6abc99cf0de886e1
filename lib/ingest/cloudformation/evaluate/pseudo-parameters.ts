import type { Span } from "../../../source";
import { text, unknownAttribute, type Value } from "../../terraform/evaluate/value";
import type { Region } from "./scope";

/** What is given or found out about the stack. */
export interface Stack {
  /** As given with `--parameter AWS::Region=…` and the like. */
  readonly given: ReadonlyMap<string, string>;
  readonly region: Region;
  /** Of the template's file, without its extension: it names the stack where nothing else does. */
  readonly fileName: string;
}

const NAMES = ["AWS::AccountId", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix"];

export const PSEUDO_PARAMETERS: ReadonlySet<string> = new Set([...NAMES, "AWS::NoValue"]);

/**
 * The value of `Ref` of a pseudo parameter; `undefined` for other names. What only AWS knows is an attribute named by
 * the parameter, the same at every place. `deciding`: an assumption is not good enough.
 */
export function pseudoParameter(name: string, stack: Stack, span: Span, deciding: boolean): Value | undefined {
  if (!NAMES.includes(name)) return undefined;
  const given = stack.given.get(name) ?? told(name, stack, deciding);
  return given === undefined ? unknownAttribute(name, "Ref", span) : text(given, span);
}

function told(name: string, { region, fileName }: Stack, deciding: boolean): string | undefined {
  if (name === "AWS::StackName") return deciding ? undefined : fileName;
  if (region.assumed && deciding) return undefined;
  if (name === "AWS::Region") return region.name;
  const partition = partitionOf(region.name);
  if (name === "AWS::Partition") return partition;
  return name === "AWS::URLSuffix" ? (partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com") : undefined;
}

const partitionOf = (region: string): string => (region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws");
