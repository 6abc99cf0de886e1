import type { Diagnostic } from "../../source";
import { EVALUATION_FAILED } from "./evaluated";
import { boundedReport } from "../bounded-report";

/**
 * Errors after which something of the text is not in the network: a binding whose subnet nobody knows, a block under a
 * misspelled name, one of two entries of one number. Others tell what AWS would refuse, and leave the network as it is
 * written.
 */
const COSTS: ReadonlySet<string> = new Set([
  "attached-twice",
  "bad-address",
  "bad-cidr",
  "conflicting-properties",
  "duplicate-route",
  "duplicate-rule-number",
  "host-bits-set",
  "reference-not-found",
  "second-association",
  "too-many-elements",
  "unknown-argument",
  "unknown-type",
  "unknown-word",
  "wrong-reference",
  "wrong-type",
]);

/** Tells diagnostics, and keeps those that cost something of which the network does not say that it is unknown. */
export class Costs {
  readonly lost: Diagnostic[] = [];
  readonly #tell: (diagnostic: Diagnostic) => void;
  readonly #lose = boundedReport(this.lost);
  #accounted = 0;

  constructor(into: Diagnostic[]) {
    this.#tell = boundedReport(into);
  }

  readonly report = (diagnostic: Diagnostic): void => {
    const isTold = diagnostic.code === EVALUATION_FAILED;
    if (!isTold) this.#tell(diagnostic);
    if (this.#accounted === 0 && diagnostic.severity === "error" && (isTold || COSTS.has(diagnostic.code))) this.#lose(diagnostic);
  };

  /** Reads what is unknown in the network where it can not be read, or decides no packet: a rule, an entry, a route. */
  readonly accountedFor = <T>(read: () => T): T => {
    this.#accounted += 1;
    try {
      return read();
    } finally {
      this.#accounted -= 1;
    }
  };
}
