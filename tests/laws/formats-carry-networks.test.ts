import fc from "fast-check";
import { expect, it } from "vitest";
import { emit, EMITTED_FORMATS, type EmittedFormat } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Network } from "../../lib/model";
import { wholeNetwork } from "../arbitrary/whole-network";
import { REGION } from "../arbitrary/whole/places";
import { canonical } from "../equal-networks/canonical";
import { carried } from "../equal-networks/carried";
import { differences } from "../equal-networks/differences";
import { hold, runsOf, timeFor } from "./law-runs";

/** A network, written in a format and read back, is the same network, but for what the format has told that it leaves out. */
function comesBack(network: Network, format: EmittedFormat): void {
  const { files, ids, diagnostics } = emit(network, format);
  const again = readConfiguration(files, { format, limits: COMMAND_LINE_LIMITS, parameters: { "AWS::Region": REGION } });
  const errors = again.diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code}: ${message}`);
  const changed = differences(canonical(again.network, new Map()), canonical(carried(network, diagnostics), ids));
  if (errors.length + changed.length > 0) expect.fail([...errors, ...changed].join("\n"));
}

const runs = runsOf(200);

it.each(EMITTED_FORMATS)(
  `a network comes back from %s (seed ${runs.seed})`,
  (format) => hold(fc.property(wholeNetwork, (network) => comesBack(network, format)), runs),
  timeFor(runs),
);
