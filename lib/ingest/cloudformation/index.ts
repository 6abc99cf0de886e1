/** Templates of CloudFormation to the network that they describe. */
import type { SourceFile } from "../../source";
import { readDeclared } from "../declared/read-declared";
import type { Configuration } from "../read";
import { evaluateTemplate, type TemplateOptions } from "./evaluate-template";
import { CLOUDFORMATION, lower } from "./lower";

export { isTemplate } from "./is-template";

/** Reads every template among the files, as complete as their texts allow. */
export const readCloudFormation = (files: readonly SourceFile[], options: TemplateOptions): Configuration =>
  readDeclared(lower(evaluateTemplate(files, options)), options.limits, CLOUDFORMATION);
