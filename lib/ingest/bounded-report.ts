import { errorAt, type Diagnostic } from "../source";

/** Nobody reads more, and a text of some megabytes could cause millions. */
const MOST_TOLD = 10_000;

/** Collects diagnostics up to a bound, and says once, as an error, that there are more. */
export function boundedReport(into: Diagnostic[]): (diagnostic: Diagnostic) => void {
  let told = 0;
  return (diagnostic) => {
    told += 1;
    if (told <= MOST_TOLD) into.push(diagnostic);
    else if (told === MOST_TOLD + 1) into.push(tooMany(diagnostic));
  };
}

const tooMany = ({ span }: Diagnostic): Diagnostic =>
  errorAt("too-many-findings", `There are more than ${MOST_TOLD} things to say of this configuration; the others are not told.`, {
    hint: "Mend those that are told, and read it again.",
    span,
  });
