import { errorAt, quoted, type Span } from "../../../../source";
import type { Block, Expression } from "../../syntax";
import { evaluate, binding, type Scope } from "../expression/scope";
import {
  convertPrimitive,
  isMapping,
  isUnknown,
  kindText,
  number,
  object,
  sortedEntries,
  text,
  unknownsIn,
  valueText,
  type Value,
} from "../value";
import type { Expanded } from "./expanded";
import { tellUnknownNumber } from "./unknown-number";

/** The suffix of an instance's address and the scope in which it is evaluated. */
export interface Repeated {
  readonly suffix: string;
  readonly scope: Scope;
}

interface Surroundings {
  readonly readLate: ReadonlySet<string>;
  /** Whether a module around the block is made several times, so that one that is written may be many. */
  readonly isRepeated: boolean;
}

/** Works out `count` or `for_each`. The number of instances is checked against the limit before one is made. */
export function repeat(block: Block, scope: Scope, { readLate, isRepeated }: Surroundings): Expanded<Repeated> {
  const count = block.body.attributes.get("count");
  const each = block.body.attributes.get("for_each");
  if (count !== undefined && each !== undefined) {
    const hint = "Keep one: `count` for a number of equal things, `for_each` for one per element.";
    scope.report(errorAt("count-and-for-each", "A block has either `count` or `for_each`.", { span: each.nameSpan, hint }));
    return { kind: "failed" };
  }
  const isHeavy = block.type !== "module" && HEAVY.has(block.labels[0]?.text ?? "");
  if (count !== undefined) return repeatCount(count.value, isHeavy, scope, readLate);
  if (each !== undefined) return repeatEach(each.value, isHeavy, scope, readLate);
  return takes({ wanted: 1, isHeavy: isHeavy && isRepeated }, block.headerSpan, scope) ? { kind: "one", instance: { suffix: "", scope } } : { kind: "failed" };
}

const FAILED = { kind: "failed" } as const;

/** AWS makes a good deal along with each of these, and others have to be held against them: they take several times as long. */
const HEAVY: ReadonlySet<string> = new Set(["aws_vpc", "aws_lb", "aws_alb", "aws_elb", "aws_instance", "aws_db_instance", "aws_rds_cluster", "aws_lambda_function", "aws_autoscaling_group"]);

function takes({ wanted, isHeavy }: { readonly wanted: number; readonly isHeavy: boolean }, span: Span, { meter, report }: Scope): boolean {
  const fits = !isHeavy || meter.takeHeavy(wanted);
  if (fits && meter.takeResources(wanted)) return true;
  const most = fits ? `${meter.resourceLimit} resources` : `${meter.heavyLimit} repeated ones of types that AWS makes much along with`;
  const message = `This makes ${wanted} instance${wanted === 1 ? "" : "s"}; a configuration has at most ${most}.`;
  report(errorAt("too-many-resources", message, { span, hint: "Use fewer instances." }));
  return false;
}

function repeatCount(node: Expression, isHeavy: boolean, scope: Scope, readLate: ReadonlySet<string>): Expanded<Repeated> {
  const value = evaluate(node, scope);
  const problem = (code: string, message: string, hint?: string) =>
    scope.report(errorAt(code, message, { span: node.span, ...(hint ? { hint } : {}) }));
  const converted = convertPrimitive(value, "number");
  if (isUnknown(value)) {
    tellUnknownNumber([value], { argument: "count", span: node.span, report: scope.report, readLate });
    return FAILED;
  }
  if (converted.kind !== "number" || !Number.isInteger(converted.value) || converted.value < 0) {
    problem("invalid-count", `\`count\` is a whole number from 0; this is ${valueText(value)}.`);
    return FAILED;
  }
  if (!takes({ wanted: converted.value, isHeavy }, node.span, scope)) return FAILED;
  const instances = Array.from({ length: converted.value }, (_, index) => {
    const entries = new Map([["index", number(index, node.span)]]);
    return { suffix: `[${index}]`, scope: binding(scope, new Map([["count", object(entries, node.span)]])) };
  });
  return { kind: "count", instances };
}

/** The longest that the key of an instance may make its address, in UTF-16 code units. */
const MOST_SUFFIX = 1_000;

const suffixOf = (key: string): string => `[${JSON.stringify(key)}]`;

function repeatEach(node: Expression, isHeavy: boolean, scope: Scope, readLate: ReadonlySet<string>): Expanded<Repeated> {
  const value = evaluate(node, scope);
  const elements = eachElements(value, node.span, scope, readLate);
  const long = elements?.find(([key]) => suffixOf(key).length > MOST_SUFFIX);
  if (long !== undefined) {
    scope.report(errorAt("invalid-for-each", `${quoted(long[0])} is a key of more than ${MOST_SUFFIX} characters.`, { span: node.span, hint: "Use shorter keys." }));
    return FAILED;
  }
  if (elements === null || !takes({ wanted: elements.length, isHeavy }, node.span, scope)) return FAILED;
  const instances = new Map(
    elements.map(([key, item]) => {
      const each = object(
        new Map([
          ["key", text(key, item.span)],
          ["value", item],
        ]),
        node.span,
      );
      return [key, { suffix: suffixOf(key), scope: binding(scope, new Map([["each", each]])) }];
    }),
  );
  return { kind: "for_each", instances };
}

/** Keys and values of a `for_each`, or null where there are none to be had; the reason is reported. */
function eachElements(value: Value, span: Span, scope: Scope, readLate: ReadonlySet<string>): [string, Value][] | null {
  const problem = (code: string, message: string, hint: string): null => {
    scope.report(errorAt(code, message, { span, hint }));
    return null;
  };
  const open = value.kind === "set" ? unknownsIn(value.items, scope.meter) : isUnknown(value) ? [value] : [];
  if (open.length > 0) {
    tellUnknownNumber(open, { argument: "for_each", span, report: scope.report, readLate });
    return null;
  }
  if (isMapping(value) && value.resource === undefined) return sortedEntries(value, scope.meter);
  if (value.kind !== "set") {
    const hint = value.kind === "list" || value.kind === "tuple" ? "Write `for_each = toset(…)`." : "Use a map, or a set of texts.";
    return problem("invalid-for-each", `\`for_each\` goes through a map or a set of texts; this is ${kindText(value)}.`, hint);
  }
  const other = value.items.find((item) => item.kind !== "string");
  if (other !== undefined)
    return problem("invalid-for-each", `A set in \`for_each\` holds texts; this one holds ${kindText(other)}.`, "Use a map.");
  return value.items.map((item) => [item.kind === "string" ? item.value : "", item]);
}
