import { SUBMISSION_LIMITS } from "../../lib/ingest";
import { evaluateTemplate, type TemplateOptions } from "../../lib/ingest/cloudformation/evaluate-template";
import type { EvaluatedTemplate } from "../../lib/ingest/cloudformation/template";
import { plain } from "../terraform/ask";

/** Evaluates templates given by path. */
export const evaluateTemplates = (files: Readonly<Record<string, string>>, options: Partial<TemplateOptions> = {}): EvaluatedTemplate =>
  evaluateTemplate(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { limits: SUBMISSION_LIMITS, ...options },
  );

export const evaluateYaml = (text: string, options: Partial<TemplateOptions> = {}): EvaluatedTemplate => evaluateTemplates({ "t.yaml": text }, options);

/** Codes of the diagnostics with their places, as `3:5 unknown-reference`. */
export const problems = ({ diagnostics }: EvaluatedTemplate): string[] =>
  diagnostics.map(({ code, span }) => (span === null ? code : `${span.start.line}:${span.start.column} ${code}`));

export const codes = ({ diagnostics }: EvaluatedTemplate): string[] => diagnostics.map(({ code }) => code);

/** The properties of a resource as plain data. */
export const propertiesOf = ({ resources }: EvaluatedTemplate, id: string): unknown => {
  const found = resources.find((resource) => resource.id === id);
  return found === undefined ? undefined : Object.fromEntries([...found.properties].map(([name, value]) => [name, plain(value)]));
};

const AROUND = `
Parameters:
  Stage: {Type: String, Default: production}
  Zones: {Type: Number, Default: 2}
  Ports: {Type: CommaDelimitedList, Default: "80, 443"}
  Vpcs: {Type: "List<AWS::EC2::VPC::Id>"}
  Open: {Type: String}
  Agreed: {Type: String, Default: yes}
Mappings:
  No:
    on: {yes: both}
  Sizes:
    production: {Block: 10.0.0.0/16, Bits: 8}
    test: {Block: 10.1.0.0/16, Bits: 8}
Conditions:
  Yes: !Equals [!Ref Stage, production]
  No: !Not [!Condition Yes]
  Perhaps: !Equals [!Ref Open, "yes"]
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Sometimes: {Type: AWS::EC2::VPC, Condition: No, Properties: {CidrBlock: 10.9.0.0/16}}
  Other: {Type: Custom::Thing}
  Asked:
    Type: Custom::Question
    Properties:
      Answer: `;

/** The value of an expression as JSON, `nothing` for AWS::NoValue, or `error CODE` where a diagnostic of that severity tells of one. */
export function ask(expression: string, options: Partial<TemplateOptions> = {}): string {
  const evaluated = evaluateYaml(`${AROUND}${expression}\n`, options);
  const error = evaluated.diagnostics.find(({ severity }) => severity === "error");
  if (error !== undefined) return `error ${error.code}`;
  const answered = propertiesOf(evaluated, "Asked") as Readonly<Record<string, unknown>> | undefined;
  return JSON.stringify(answered?.["Answer"]) ?? "nothing";
}
