import type { Network } from "../model";
import type { Diagnostic, LeftAside, SourceFile } from "../source";

export const FORMATS = ["terraform", "cloudformation", "describe", "console"] as const;
export type Format = (typeof FORMATS)[number];

/** Bounds on hostile input (design.md section 3). Passing one is a diagnostic. */
export interface IngestLimits {
  readonly totalBytes: number;
  readonly files: number;
  readonly fileBytes: number;
  readonly resources: number;
  readonly nesting: number;
  readonly evaluationSteps: number;
}

export const SUBMISSION_LIMITS: IngestLimits = {
  totalBytes: 1 << 20,
  files: 100,
  fileBytes: 1 << 20,
  resources: 5_000,
  nesting: 200,
  evaluationSteps: 2_000_000,
};

export const COMMAND_LINE_LIMITS: IngestLimits = {
  totalBytes: 64 << 20,
  files: 20_000,
  fileBytes: 8 << 20,
  resources: 200_000,
  nesting: 200,
  evaluationSteps: 20_000_000,
};

export interface IngestOptions {
  readonly format: Format;
  readonly limits: IngestLimits;
  /** Terraform variables, as texts: `--var` and lab settings. Templates take them as parameters. */
  readonly variables?: Readonly<Record<string, string>>;
  /** CloudFormation parameters, as texts, pseudo parameters such as `AWS::Region` among them: `--parameter`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The folder to read as the root module; default the top. */
  readonly rootModule?: string;
  /** Whether to note what the text says beyond its network, for those who write it anew: it takes time. */
  readonly notesLeftAside?: boolean;
}

/** What was read: always a network, as complete as the text allows, and everything there is to say about the text. */
export interface Configuration {
  readonly network: Network;
  readonly diagnostics: readonly Diagnostic[];
  /** What the text says beyond the network, where it was asked for. */
  readonly leftAside?: LeftAside;
}

export type ReadConfiguration = (files: readonly SourceFile[], options: IngestOptions) => Configuration;
