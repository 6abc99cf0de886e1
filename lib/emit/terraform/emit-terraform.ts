import { present } from "../../assert";
import type { Network } from "../../model";
import type { SourceFile } from "../../source";
import type { Declaration, Reference, Unknown } from "../declared/declaration";
import { idsOf } from "../declared/ids";
import { planNetwork } from "../declared/plan-network";
import type { Plan, Style } from "../declared/plan";
import { resolve, unknownsOf, type Resolved } from "../declared/resolve";
import type { Emit } from "../emitted";
import { filesOf } from "./files";
import { labelsOf } from "./labels";
import { printDeclaration } from "./print";
import { regionsOf, type Regions } from "./regions";
import { quoted } from "./text";

const STYLE: Style = {
  inline: true,
  adoptsDefaults: true,
  propagates: true,
  leavesPending: true,
  acceptsPeerings: true,
  namesDefaultTables: true,
  manyPeersInRule: true,
  namesBornInterfaces: true,
};

/** The network in Terraform's language, in the words of the AWS provider, laid out as `terraform fmt` does it. */
export const emitTerraform: Emit = (network) => {
  const plan = planNetwork(network, STYLE);
  const regions = regionsOf(plan);
  noteAccounts(plan, network);
  const labels = labelsOf(plan.declarations);
  const addressOf = (declaration: Declaration): string =>
    `${declaration.mode === "data" ? "data." : ""}${declaration.type}.${present(labels.get(declaration), "every declaration has a label")}`;
  const spell = (of: Reference | Resolved): string => spelled(plan, of, addressOf);
  const files = [...filesOf(plan.declarations)].map(([path, own]): SourceFile => {
    const blocks = own.map((declaration) => printDeclaration(declaration, present(labels.get(declaration), "a label"), regions.providerOf(declaration), spell));
    return { path, text: blocks.join("\n") };
  });
  const diagnostics = plan.notCarried.told("Terraform");
  const head = { notes: diagnostics.map(({ message }) => message), regions, unknowns: unknownsOf(plan, plan.declarations) };
  return { files: withHead(files, head), ids: idsOf(plan, addressOf, (name) => `var.${name}`), diagnostics };
};

function spelled(plan: Plan, of: Reference | Resolved, addressOf: (declaration: Declaration) => string): string {
  if (typeof of === "string") return quoted(of);
  if ("declaration" in of) return `${addressOf(of.declaration)}.${of.attribute}`;
  return of.kind === "unknown" ? `var.${of.name}` : spelled(plan, resolve(plan, of), addressOf);
}

/** Whose account it is, the credentials tell that apply the configuration. */
function noteAccounts({ notCarried }: Plan, { vpcs }: Network): void {
  const accounts = new Set(vpcs.flatMap(({ account }) => account ?? []));
  const [first] = vpcs.filter(({ account }) => account !== null);
  if (accounts.size === 1 && first !== undefined) notCarried.say("the account", first.id, "it is the one whose credentials apply the text");
  if (accounts.size > 1) for (const { id } of vpcs) notCarried.say("VPCs of several accounts in one configuration", id, "all of them are made in the one whose credentials apply it");
}

interface Head {
  readonly notes: readonly string[];
  readonly regions: Regions;
  readonly unknowns: readonly Unknown[];
}

/** Notes, the provider and the variables: at the top of a single file, in files of their own before several. */
function withHead(files: readonly SourceFile[], { notes, regions, unknowns }: Head): SourceFile[] {
  const comment = notes.map((note) => `# ${note.replace(/\s+/g, " ")}\n`).join("");
  const provider = regions.usual === null ? "" : `provider "aws" {\n  region = ${quoted(regions.usual)}\n}\n`;
  const aliased = regions.others.map(({ region, alias }) => `provider "aws" {\n  alias  = "${alias}"\n  region = ${quoted(region)}\n}\n`);
  const variables = unknowns.map(({ name, type }) => `variable "${name}" {\n  type = ${type}\n}\n`);
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");
  const [first, ...others] = files;
  if (others.length === 0) return [{ path: "main.tf", text: join(comment, provider, ...aliased, ...variables, first?.text ?? "") }];
  const head = join(comment, provider, ...aliased);
  return [
    ...(head === "" ? [] : [{ path: "main.tf", text: head }]),
    ...(variables.length === 0 ? [] : [{ path: "variables.tf", text: join(...variables) }]),
    ...files,
  ];
}
