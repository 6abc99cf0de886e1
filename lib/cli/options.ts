import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Command } from "./command";
import { UsageError } from "./usage-error";

type ParserOptions = NonNullable<ParseArgsConfig["options"]>;

/** Every option of every command: how it is spelled and what it means. */
export const OPTIONS = {
  from: { type: "string", value: "E", about: "where the packets start: a resource, internet, internet:CIDR or ip:ADDRESS" },
  to: { type: "string", value: "E", about: "where they are addressed to" },
  protocol: { type: "string", value: "NAME", about: "tcp, udp, icmp, icmpv6, a number, or all (default tcp)" },
  port: { type: "string", value: "N|A-B", about: "destination port of TCP and UDP" },
  "src-port": { type: "string", value: "N|A-B", about: "client port (default 1024-65535)" },
  "icmp-type": { type: "string", value: "N", about: "ICMP type (default echo)" },
  "icmp-code": { type: "string", value: "N", about: "ICMP code" },
  "ip-version": { type: "string", value: "4|6", about: "address family (default 4)" },
  "to-address": { type: "string", value: "ADDRESS", about: "public, private or one address of the destination" },
  "one-way": { type: "boolean", about: "ask for the request alone, without its reply" },
  queries: { type: "string", value: "FILE", about: "many questions as JSON; - reads standard input" },
  format: { type: "string", value: "NAME", about: "terraform, cloudformation, describe or console (default: detected)" },
  root: { type: "string", value: "DIR", about: "the folder that local modules may reach (default: PATH)" },
  var: { type: "string", multiple: true, value: "NAME=VALUE", about: "a Terraform variable" },
  "var-file": { type: "string", multiple: true, value: "FILE", about: "a file of Terraform variables" },
  parameter: { type: "string", multiple: true, value: "NAME=VALUE", about: "a CloudFormation parameter, AWS::Region and the like included" },
  out: { type: "string", value: "DIR", about: "the folder to write the files into (default: print them)" },
  seed: { type: "string", value: "N", about: "the variant of the lab (default: its own values)" },
  json: { type: "boolean", about: "print JSON for programs" },
  help: { type: "boolean", short: "h", about: "show this" },
} as const satisfies Record<string, ParserOptions[string] & { about: string; value?: string }>;

export type OptionName = keyof typeof OPTIONS;
export type Options = Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>;

/** The words and options behind a command's name, checked against what it takes. */
export function parseWords(command: Command, args: readonly string[]): { words: string[]; options: Options } {
  const names: readonly OptionName[] = [...command.options, "help"];
  const config = Object.fromEntries(names.map((name) => [name, OPTIONS[name]]));
  const { values, positionals } = parse(command, args, config);
  const [least, most] = command.words;
  if (values["help"] !== true && (positionals.length < least || positionals.length > most))
    throw new UsageError(`${command.name} takes ${least === most ? least : `${least} to ${most}`} word(s) and got ${positionals.length}. Usage: ${command.usage[0]}`);
  return { words: positionals, options: values as Options };
}

function parse(command: Command, args: readonly string[], options: ParserOptions) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
    refuseRepeated(parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.name] : [])), options);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error);
    throw new UsageError(`${reason}. Run: ringfence ${command.name} --help`);
  }
}

/** Of an option that takes one value the last one would count, and the others would be lost without a word. */
function refuseRepeated(given: readonly string[], options: ParserOptions): void {
  const again = given.find((name, at) => given.indexOf(name) < at && options[name]?.type === "string" && options[name].multiple !== true);
  if (again !== undefined) throw new UsageError(`Give --${again} once: it is there ${given.filter((name) => name === again).length} times.`);
}

export function textOption(options: Options, name: OptionName): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function listOption(options: Options, name: OptionName): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A whole number within bounds. */
export function numberOption(options: Options, name: OptionName, [least, most]: readonly [number, number]): number | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < least || Number(text) > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, and got "${text}".`);
  return Number(text);
}

/** A port, or a range of ports such as 1024-65535. */
export function portOption(options: Options, name: OptionName): number | readonly [number, number] | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const ports = text.split("-").map((part) => (/^\d+$/.test(part) && Number(part) <= 65_535 ? Number(part) : null));
  const [first, last] = ports;
  if (ports.length > 2 || first === undefined || first === null || last === null || (last !== undefined && last < first))
    throw new UsageError(`--${name} takes a port from 0 to 65535 or a range such as 1024-65535, and got "${text}".`);
  return last === undefined ? first : [first, last];
}
