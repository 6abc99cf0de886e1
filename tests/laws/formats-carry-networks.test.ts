import fc from "fast-check";
import { expect, it } from "vitest";
import { emit, EMITTED_FORMATS, type EmittedFormat } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Network } from "../../lib/model";
import type { Diagnostic } from "../../lib/source";
import { templateNetwork, wholeNetwork } from "../arbitrary/whole-network";
import { REGION } from "../arbitrary/whole/places";
import { canonical } from "../equal-networks/canonical";
import { carried } from "../equal-networks/carried";
import { differences } from "../equal-networks/differences";
import { withoutListsInTheirPlace } from "../equal-networks/open-peers";
import { lostSurroundings } from "../equal-networks/surroundings";
import { hold, runsOf, timeFor } from "./law-runs";

/** What surrounds a network is kept in each format's own words: these do not speak those of Terraform. */
const IN_OTHER_WORDS: readonly EmittedFormat[] = ["describe", "console"];

interface Returned {
  readonly errors: readonly string[];
  /** How the network that was read differs from the one that was written, less what the format has told to leave out. */
  readonly changed: readonly string[];
}

function sendThrough(network: Network, format: EmittedFormat, left: (told: readonly Diagnostic[]) => Network): Returned {
  const { files, ids, diagnostics } = emit(network, format);
  const again = readConfiguration(files, { format, limits: COMMAND_LINE_LIMITS, parameters: { "AWS::Region": REGION } });
  return {
    errors: again.diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code}: ${message}`),
    changed: [
      ...differences(canonical(withoutListsInTheirPlace(again.network), new Map()), canonical(left(diagnostics), ids)),
      ...(IN_OTHER_WORDS.includes(format) ? [] : lostSurroundings(network, ids, again.network)),
    ],
  };
}

/** A network, written in a format and read back, is the same network, but for what the format has told that it leaves out. */
function comesBack(network: Network, format: EmittedFormat): void {
  const { errors, changed } = sendThrough(network, format, (told) => carried(network, told));
  if (errors.length + changed.length > 0) expect.fail([...errors, ...changed].join("\n"));
}

/** What no network holds, and where whoever deploys a template decides: none of it explains a change. */
const BESIDE_THE_NETWORK =
  /(?:has no place for|leaves out) (?:the (?:Region|account)|code and roles of functions|certificates of listeners)\b/;

/** Whatever is changed has been told, and what was written is read without an error. */
function isTold(network: Network, format: EmittedFormat): void {
  let hasTold = false;
  const { errors, changed } = sendThrough(network, format, (told) => {
    hasTold = told.some(({ message }) => !BESIDE_THE_NETWORK.test(message));
    return network;
  });
  if (errors.length > 0 || (changed.length > 0 && !hasTold)) expect.fail([...errors, ...changed].join("\n"));
}

const runs = runsOf(100);

/** A template puts other things in the place of some that it can not state: of those it is told only that it does. */
const NETWORKS: Readonly<Record<EmittedFormat, fc.Arbitrary<Network>>> = {
  terraform: wholeNetwork,
  cloudformation: templateNetwork,
  describe: wholeNetwork,
  console: wholeNetwork,
};

it.each(EMITTED_FORMATS)(
  `a network comes back from %s (seed ${runs.seed})`,
  (format) => hold(fc.property(NETWORKS[format], (network) => comesBack(network, format)), runs),
  timeFor(runs),
);

it(
  `what a template can not state is told (seed ${runs.seed})`,
  () => hold(fc.property(wholeNetwork, (network) => isTold(network, "cloudformation")), runs),
  timeFor(runs),
);
