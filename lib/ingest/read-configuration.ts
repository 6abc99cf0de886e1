import { inReadingOrder, type SourceFile } from "../source";
import { readConsole } from "./console";
import type { Configuration, Format, IngestLimits, IngestOptions, ReadConfiguration } from "./read";
import { readCloudFormation } from "./cloudformation";
import { readDescribe } from "./describe";
import { withoutEmptyTexts } from "./terraform/empty-texts";
import { evaluateTerraform } from "./terraform/evaluate";
import { TERRAFORM } from "./declared/dialect";
import { readDeclared } from "./declared/read-declared";
import { unreadBecauseOf } from "./unread";
import { withinLimits } from "./within-limits";

/** Reads a configuration: always a network, as complete as the text allows, and everything there is to say about it. */
export const readConfiguration: ReadConfiguration = (files, options) => {
  const admitted = withinLimits(files, ofOutputs(options));
  const read = READERS[options.format](admitted.files, options);
  const unread = [...unreadBecauseOf(admitted.diagnostics), ...read.network.unread];
  return { ...read, network: { ...read.network, unread }, diagnostics: inReadingOrder([...admitted.diagnostics, ...read.diagnostics]) };
};

/** Outputs of the AWS CLI are as long as the estate is large: only all of them together are bounded (design.md section 3). */
const ofOutputs = ({ format, limits }: IngestOptions): IngestLimits =>
  format === "describe" ? { ...limits, fileBytes: limits.totalBytes } : limits;

type Reader = (files: readonly SourceFile[], options: IngestOptions) => Configuration;

const readTerraform: Reader = (files, { limits, variables, rootModule, notesLeftAside = false }) => {
  const evaluated = evaluateTerraform(files, { limits, notesLeftAside, ...(variables && { variables }), ...(rootModule !== undefined && { rootModule }) });
  return readDeclared(withoutEmptyTexts(evaluated), limits, TERRAFORM);
};

const readTemplates: Reader = (files, { limits, variables, parameters, notesLeftAside = false }) =>
  readCloudFormation(files, { limits, notesLeftAside, parameters: { ...variables, ...parameters } });

const READERS: Readonly<Record<Format, Reader>> = {
  terraform: readTerraform,
  cloudformation: readTemplates,
  describe: readDescribe,
  console: readConsole,
};
