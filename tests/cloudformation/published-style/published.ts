import { readFileSync } from "node:fs";
import { readConfiguration, SUBMISSION_LIMITS, type Configuration } from "../../../lib/ingest";

/** Reads a template of this folder with these values of its parameters. */
export const readTemplate = (name: string, parameters: Readonly<Record<string, string>> = {}): Configuration =>
  readConfiguration([{ path: name, text: readFileSync(new URL(name, import.meta.url), "utf8") }], {
    format: "cloudformation",
    limits: SUBMISSION_LIMITS,
    parameters: { "AWS::Region": "us-east-1", ...parameters },
  });
