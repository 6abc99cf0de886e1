import { EMPTY_NETWORK } from "../model";
import { errorAt, inReadingOrder, type SourceFile } from "../source";
import { readConsole } from "./console";
import type { Configuration, Format, IngestOptions, ReadConfiguration } from "./read";
import { readCloudFormation } from "./cloudformation";
import { evaluateTerraform } from "./terraform/evaluate";
import { TERRAFORM } from "./declared/dialect";
import { toNetwork } from "./declared/to-network";
import { unreadBecauseOf } from "./unread";
import { withinLimits } from "./within-limits";

/** Reads a configuration: always a network, as complete as the text allows, and everything there is to say about it. */
export const readConfiguration: ReadConfiguration = (files, options) => {
  const admitted = withinLimits(files, options.limits);
  const read = READERS[options.format](admitted.files, options);
  const unread = [...unreadBecauseOf(admitted.diagnostics), ...read.network.unread];
  return { network: { ...read.network, unread }, diagnostics: inReadingOrder([...admitted.diagnostics, ...read.diagnostics]) };
};

type Reader = (files: readonly SourceFile[], options: IngestOptions) => Configuration;

const readTerraform: Reader = (files, { limits, variables, rootModule }) =>
  toNetwork(evaluateTerraform(files, { limits, ...(variables && { variables }), ...(rootModule !== undefined && { rootModule }) }), limits, TERRAFORM);

const readTemplates: Reader = (files, { limits, variables, parameters }) => readCloudFormation(files, { limits, parameters: { ...variables, ...parameters } });

const notRead =
  (format: Format): Reader =>
  () => ({
    network: EMPTY_NETWORK,
    diagnostics: [
      errorAt("format-not-read", `Configurations in the format ${format} are not read; Terraform and CloudFormation are.`, {
        hint: "Give the configuration as Terraform files (.tf) or as a template of CloudFormation.",
      }),
    ],
  });

const READERS: Readonly<Record<Format, Reader>> = {
  terraform: readTerraform,
  cloudformation: readTemplates,
  describe: notRead("describe"),
  console: readConsole,
};
