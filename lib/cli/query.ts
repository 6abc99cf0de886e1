import { z } from "zod";
import { explain, withoutAnswer, type Query, type Result } from "../explain";
import type { Configuration } from "../ingest";
import type { Network } from "../model";
import { hasErrors } from "../source";
import type { Command } from "./command";
import { configurationAt, READING } from "./configuration";
import { numberOption, portOption, textOption, type Options } from "./options";
import { diagnosticSchema, resultSchema } from "./output-schemas";
import { printDiagnostics } from "./print-diagnostics";
import { printResult } from "./print-result";
import { readQueries, type ReadQuery } from "./query-file";
import { EXIT, type Exit, type Terminal } from "./terminal";
import { UsageError } from "./usage-error";

export const query: Command = {
  name: "query",
  summary: "can E reach E? One verdict, with path, witnesses and blockers",
  usage: ["query PATH --from E --to E --protocol tcp --port 443", "query PATH --queries FILE --json"],
  words: [1, 1],
  options: ["from", "to", "protocol", "port", "src-port", "icmp-type", "icmp-code", "ip-version", "to-address", "one-way", "queries", ...READING],
  output: z.strictObject({ diagnostics: z.array(diagnosticSchema), results: z.array(resultSchema) }),
  run([path = ""], options, terminal) {
    const file = textOption(options, "queries");
    const queries = file === undefined ? [{ query: queryOf(options) }] : readQueries(file, terminal);
    const configuration = configurationAt(path, options);
    const results = queries.map((read) => answer(configuration.network, read));
    print(configuration, queries, results, options, terminal);
    return exitCode(configuration, results);
  },
};

function answer(network: Network, read: ReadQuery): Result {
  return "error" in read ? withoutAnswer(read.error) : explain(network, read.query);
}

function queryOf(options: Options): Query {
  const [from, to] = [textOption(options, "from"), textOption(options, "to")];
  if (from === undefined || to === undefined) throw new UsageError("query needs --from and --to, or --queries FILE. Run: ringfence query --help");
  const version = textOption(options, "ip-version");
  if (version !== undefined && version !== "4" && version !== "6") throw new UsageError(`--ip-version takes 4 or 6, and got "${version}".`);
  const optional = {
    port: portOption(options, "port"),
    src_port: portOption(options, "src-port"),
    icmp_type: numberOption(options, "icmp-type", [0, 255]),
    icmp_code: numberOption(options, "icmp-code", [0, 255]),
    ip_version: version === undefined ? undefined : version === "4" ? (4 as const) : (6 as const),
    to_address: textOption(options, "to-address"),
    one_way: options["one-way"] === true ? true : undefined,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Query>;
  return { from, to, protocol: textOption(options, "protocol") ?? "tcp", ...given };
}

function print({ diagnostics }: Configuration, queries: readonly ReadQuery[], results: readonly Result[], options: Options, terminal: Terminal): void {
  if (options["json"] === true) {
    terminal.data(`${JSON.stringify({ diagnostics, results })}\n`);
    return;
  }
  printDiagnostics(diagnostics, terminal);
  if (hasErrors(diagnostics)) terminal.out("The configuration has errors: this is the answer for what could be read of it, and parts of it are missing.\n\n");
  results.forEach((result, i) => terminal.out(printResult(result, queryAt(queries, i))));
}

function queryAt(queries: readonly ReadQuery[], at: number): Query | undefined {
  const read = queries[at];
  return read !== undefined && "query" in read ? read.query : undefined;
}

const exitCode = ({ diagnostics }: Configuration, results: readonly Result[]): Exit =>
  hasErrors(diagnostics) || results.some((result) => result.error !== null) ? EXIT.badInput : EXIT.done;
