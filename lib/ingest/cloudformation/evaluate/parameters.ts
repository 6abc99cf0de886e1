import { errorAt, infoAt, quoted, warningAt, type Span } from "../../../source";
import { derived, failed, list, number, text, unknownAttribute, type Meter, type Value } from "../../terraform/evaluate/value";
import { scalarText, valueAt, type Entry, type TemplateNode } from "../syntax";
import { checkConstraints } from "./parameter-constraints";
import { parameterType, type ParameterType } from "./parameter-type";
import type { Report } from "./scope";
import { ANYWHERE } from "./sections";

/** CloudFormation takes 4,096 bytes for a value. */
const MOST_ITEMS = 10_000;

interface Context {
  readonly given: ReadonlyMap<string, string>;
  readonly meter: Meter;
  readonly report: Report;
}

interface Declared {
  readonly name: string;
  readonly node: TemplateNode;
  readonly span: Span;
  readonly type: ParameterType;
}

/** The values of all parameters: given, by default, or not known. */
export function readParameters(section: TemplateNode | undefined, context: Context): ReadonlyMap<string, Value> {
  if (section?.kind !== "map") return new Map();
  const entries = [...section.entries.values()].filter(({ key }) => key !== ANYWHERE);
  return new Map(entries.map((entry) => [entry.key, parameterValue(entry, context)]));
}

function parameterValue({ key, keySpan, value: node }: Entry, context: Context): Value {
  const written = valueAt(node, "Type");
  const type = parameterType(scalarText(written) ?? "");
  if (type === null) {
    context.report(wrongType(key, written, keySpan));
    return failed(keySpan);
  }
  const declared: Declared = { name: key, node, span: keySpan, type };
  const given = context.given.get(key);
  const fallback = valueAt(node, "Default");
  if (type.stored && (given === undefined || given.startsWith("/"))) return notKnown(declared, "is kept in Parameter Store", context);
  const value = given ?? scalarText(fallback);
  if (value !== null) return checked(declared, value, (given === undefined ? fallback?.span : undefined) ?? keySpan, context);
  return fallback === undefined ? notKnown(declared, "has no value", context) : unfit(declared, "is not a text or number", fallback.span, context);
}

function wrongType(name: string, written: TemplateNode | undefined, keySpan: Span) {
  const found = written === undefined ? "has no Type" : `has the type ${quoted(scalarText(written) ?? "")}, which does not exist`;
  return errorAt("parameter-type", `The parameter \`${name}\` ${found}.`, {
    hint: "Write `Type: String`, `Number`, `CommaDelimitedList`, `List<Number>` or a type of AWS such as `AWS::EC2::VPC::Id`.",
    span: written?.span ?? keySpan,
  });
}

/** Not known, but the same at every place that refers to it. */
function notKnown({ name, span, type }: Declared, why: string, { report, meter }: Context): Value {
  report(
    infoAt("parameter-without-value", `The parameter \`${name}\` ${why}: what depends on it stays unknown.`, {
      hint: `Give it with \`--parameter ${name}=…\`, or as its Default.`,
      span,
    }),
  );
  const unknown = unknownAttribute(name, "Ref", span);
  return type.list ? derived(`the parameter ${name} ${why}`, [unknown], span, meter) : unknown;
}

/** The same value that is not known, under another address. */
export function readdressed(value: Value, from: string, to: string): Value {
  if (value.kind !== "unknown") return value;
  const { source } = value;
  if (source.kind === "attribute") return source.address === from ? { ...value, source: { ...source, address: to } } : value;
  return { ...value, source: { ...source, from: source.from.map((each) => (each.address === from ? { ...each, address: to } : each)) } };
}

function checked(declared: Declared, value: string, span: Span, context: Context): Value {
  const { type, node } = declared;
  const texts = type.list ? value.split(",").map((part) => part.trim()) : [value];
  if (texts.length > MOST_ITEMS) return unfit(declared, `a list of ${texts.length} items is too long`, span, context);
  context.meter.elements(texts.length, span);
  const other = type.element === "number" ? texts.find((each) => !isNumber(each)) : undefined;
  if (other !== undefined) return unfit(declared, `${quoted(other)} is no number`, span, context);
  const { refused, unread } = checkConstraints(node, texts, type.element === "number", context.meter);
  if (unread !== null) {
    context.report(
      warningAt("parameter-pattern", `The AllowedPattern of \`${declared.name}\` can not be read, because ${unread.why}: values are not checked against it.`, {
        hint: "Use what regular expressions have in common: no look-ahead, no reference back.",
        span: unread.span,
      }),
    );
  }
  if (refused !== null) return unfit(declared, refused, span, context);
  const items = texts.map((each) => (type.element === "number" ? number(Number(each), span) : text(each, span)));
  return type.list ? list(items, span) : (items[0] ?? text("", span));
}

const isNumber = (value: string): boolean => value.trim() !== "" && Number.isFinite(Number(value));

function unfit({ name, node }: Declared, why: string, span: Span, { report }: Context): Value {
  const said = scalarText(valueAt(node, "ConstraintDescription"));
  const hint = said === null ? "Give a value that its declaration allows, or change the declaration." : `Its declaration says: ${said.slice(0, 200)}`;
  report(errorAt("parameter-value", `The value of the parameter \`${name}\` is refused: ${why}.`, { hint, span }));
  return failed(span);
}
