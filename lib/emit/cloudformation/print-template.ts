import type { Parameter, TemplateResource } from "./property";
import { entry } from "./yaml";

export interface Template {
  /** What was left out, for comments at the top. */
  readonly notes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly resources: readonly TemplateResource[];
}

export function printTemplate({ notes, parameters, resources }: Template): string {
  const head = [...notes.map((note) => `# ${note.replace(/\s+/g, " ")}\n`), 'AWSTemplateFormatVersion: "2010-09-09"\n'].join("");
  const sections = [
    ...(parameters.length === 0 ? [] : [`Parameters:\n${parameters.map(printParameter).join("\n")}`]),
    resources.length === 0 ? "Resources: {}\n" : `Resources:\n${resources.map(printResource).join("\n")}`,
  ];
  return [head, ...sections].join("\n");
}

const printParameter = ({ id, type, isFlag }: Parameter): string =>
  `  ${id}:\n    Type: ${type}\n${isFlag ? '    AllowedValues: ["true", "false"]\n' : ""}`;

function printResource({ id, type, dependsOn, properties }: TemplateResource): string {
  const [only, ...others] = dependsOn;
  const lines = [
    `  ${id}:`,
    `    Type: ${type}`,
    ...(only === undefined ? [] : [entry("DependsOn", others.length === 0 ? only : dependsOn, "    ")]),
    ...(properties.length === 0 ? [] : ["    Properties:", ...properties.map(([name, value]) => entry(name, value, "      "))]),
  ];
  return `${lines.join("\n")}\n`;
}
