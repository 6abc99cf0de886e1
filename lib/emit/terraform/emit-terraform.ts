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
import { accountArgument, providersOf, type Home, type Providers } from "./providers";
import { quoted } from "./text";

const STYLE: Style = {
  inline: true,
  adoptsDefaults: true,
  propagates: true,
  leavesPending: true,
  acceptsPeerings: true,
  namesDefaultTables: true,
  manyAccounts: true,
  manyPeersInRule: true,
  namesBornInterfaces: true,
};

/** The network in Terraform's language, in the words of the AWS provider, laid out as `terraform fmt` does it. */
export const emitTerraform: Emit = (network) => {
  const plan = planNetwork(network, STYLE);
  const providers = providersOf(plan);
  noteAccounts(plan, network, providers);
  const labels = labelsOf(plan.declarations);
  const addressOf = (declaration: Declaration): string =>
    `${declaration.mode === "data" ? "data." : ""}${declaration.type}.${present(labels.get(declaration), "every declaration has a label")}`;
  const spell = (of: Reference | Resolved): string => spelled(plan, of, addressOf);
  const files = [...filesOf(plan.declarations)].map(([path, own]): SourceFile => {
    const blocks = own.map((declaration) => printDeclaration(declaration, present(labels.get(declaration), "a label"), providers.providerOf(declaration), spell));
    return { path, text: blocks.join("\n") };
  });
  const diagnostics = plan.notCarried.told("Terraform");
  const head = { notes: diagnostics.map(({ message }) => message), providers, unknowns: unknownsOf(plan, plan.declarations) };
  return { files: withHead(files, head), ids: idsOf(plan, addressOf, (name) => `var.${name}`), diagnostics };
};

function spelled(plan: Plan, of: Reference | Resolved, addressOf: (declaration: Declaration) => string): string {
  if (typeof of === "string") return quoted(of);
  if ("declaration" in of) return `${addressOf(of.declaration)}.${of.attribute}`;
  return of.kind === "unknown" ? `var.${of.name}` : spelled(plan, resolve(plan, of), addressOf);
}

const NO_CREDENTIALS = "a provider allows the account alone, and needs the role or the profile that leads there";

/** Whose account it is, the credentials tell that apply the configuration. Of several, each provider says which one it is for. */
function noteAccounts({ notCarried }: Plan, { vpcs }: Network, { usual, others }: Providers): void {
  const inAccounts = vpcs.filter(({ account }) => account !== null);
  const isWritten = [usual, ...others].some(({ account }) => account !== null);
  for (const { id, account } of inAccounts) {
    if (!isWritten) notCarried.say("the account", id, "it is the one whose credentials apply the text");
    else if (account !== null && /^\d+$/.test(account)) notCarried.say("credentials of accounts", id, NO_CREDENTIALS);
    else if (account !== null && account.split(" ").length > 2) notCarried.say("the files in which profiles are written", id, "the profile alone is named");
  }
}

function providerBlock(alias: Readonly<Record<string, string>>, home: Home): string {
  const region = home.region === null ? {} : { region: home.region };
  const named: [string, string | readonly string[]][] = Object.entries({ ...alias, ...region, ...accountArgument(home) });
  const longest = Math.max(...named.map(([name]) => name.length));
  const spelledOut = (value: string | readonly string[]): string => (typeof value === "string" ? quoted(value) : `[${value.map(quoted).join(", ")}]`);
  const lines = named.map(([name, value]) => `  ${name.padEnd(longest)} = ${spelledOut(value)}\n`);
  return `provider "aws" {\n${lines.join("")}}\n`;
}

interface Head {
  readonly notes: readonly string[];
  readonly providers: Providers;
  readonly unknowns: readonly Unknown[];
}

/** Notes, the provider and the variables: at the top of a single file, in files of their own before several. */
function withHead(files: readonly SourceFile[], { notes, providers, unknowns }: Head): SourceFile[] {
  const comment = notes.map((note) => `# ${note.replace(/\s+/g, " ")}\n`).join("");
  const { usual, others: aliases } = providers;
  const provider = usual.region === null && usual.account === null ? "" : providerBlock({}, usual);
  const aliased = aliases.map(({ alias, ...home }) => providerBlock({ alias }, home));
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
