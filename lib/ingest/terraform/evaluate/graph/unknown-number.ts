import { errorAt, warningAt, type Diagnostic, type Span } from "../../../../source";
import { REGION_NOT_KNOWN } from "../data";
import { isFailed, type Unknown } from "../value";
import { MODULE_NOT_READ } from "./module-value";
import { isWithoutValue } from "./variable";

interface Place {
  readonly argument: "count" | "for_each";
  readonly span: Span;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly readLate: ReadonlySet<string>;
}

/**
 * Says why nobody knows how many instances there are, unless that has been told. What only AWS can tell is no fault of
 * the text: Terraform reads such data sources before it plans. A number that comes of what is made later it refuses.
 */
export function tellUnknownNumber(unknowns: readonly Unknown[], { argument, span, report, readLate }: Place): void {
  if (unknowns.some(isTold)) return;
  const found = unknowns.every((unknown) => isReadBefore(unknown, readLate)) ? unknowns.map(whatTells).find((told) => told !== null) : undefined;
  if (found !== undefined) {
    const message = `How many instances there are is not known: \`${argument}\` depends on ${found}.`;
    const hint = "Write the values themselves, or take them from a variable, where an answer depends on them.";
    report(warningAt("number-not-known", message, { hint, span }));
  } else if (argument === "count") {
    report(errorAt("unknown-count", "`count` depends on a value known only after apply.", { hint: AFTER_APPLY, span }));
  } else report(errorAt("unknown-for-each", "The keys of `for_each` depend on values known only after apply.", { hint: AFTER_APPLY, span }));
}

const AFTER_APPLY = "Let it depend on variables and literal values; they are known from the start.";

/** Whether it has been told why the value is not there: an error, a module that is not read, a variable without a value. */
const isTold = (unknown: Unknown): boolean =>
  isFailed(unknown) ||
  (unknown.source.kind === "derived" && (unknown.source.why === MODULE_NOT_READ || isWithoutValue(unknown.source.why)));

/** Whether Terraform knows a value before it applies: it comes of data sources alone, which wait for nothing. */
export function isReadBefore({ source }: Unknown, readLate: ReadonlySet<string>): boolean {
  const from = source.kind === "attribute" ? [source] : source.from;
  if (from.length === 0) return source.kind === "derived" && (source.why === REGION_NOT_KNOWN || isWithoutValue(source.why));
  return from.every(({ address }) => IS_DATA.test(address) && !readLate.has(address));
}

const IS_DATA = /(^|\.)data\.[\w-]+\.[\w-]+(\[.*\])?$/;

const whatTells = ({ source }: Unknown): string | null => {
  const [from] = source.kind === "attribute" ? [source] : source.from;
  if (from !== undefined) return `${from.address}.${from.attribute}, which AWS alone can tell`;
  return source.kind === "derived" ? source.why : null;
};
