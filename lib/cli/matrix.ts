import { z } from "zod";
import { cubeJson, type CubeJson } from "../explain";
import { pin, type Network } from "../model";
import { formatIcmp, formatPorts, unionOf } from "../narrate";
import { protocolNumber } from "../net";
import { createReach, type MatrixCell, type MatrixEnd } from "../reach";
import { hasErrors } from "../source";
import type { Command } from "./command";
import { configurationAt, READING } from "./configuration";
import { cubeSchema, diagnosticSchema } from "./output-schemas";
import { printDiagnostics } from "./print-diagnostics";
import { table } from "./table";
import { EXIT } from "./terminal";
import { UsageError } from "./usage-error";

const end = z.union([z.literal("internet"), z.array(z.string()).min(1)]);

interface CellJson {
  readonly from: "internet" | readonly string[];
  readonly to: "internet" | readonly string[];
  readonly allowed: readonly CubeJson[];
  readonly unknown: readonly CubeJson[];
}

export const matrix: Command = {
  name: "matrix",
  summary: "all pairs, exact, grouped by interfaces that no rule tells apart",
  usage: ["matrix PATH", "matrix PATH --json"],
  words: [1, 1],
  options: READING,
  output: z.strictObject({
    diagnostics: z.array(diagnosticSchema),
    cells: z.array(z.strictObject({ from: end, to: end, allowed: z.array(cubeSchema), unknown: z.array(cubeSchema) })),
  }),
  run([path = ""], options, terminal) {
    const { network, diagnostics } = configurationAt(path, options);
    const cells = Array.from(boundedCells(network), cellJson);
    if (options["json"] === true) terminal.data(`${JSON.stringify({ diagnostics, cells })}\n`);
    else {
      printDiagnostics(diagnostics, terminal);
      terminal.out(`${table([["FROM", "TO", "ALLOWED", "UNKNOWN"], ...cells.map(row)])}\n`);
    }
    return hasErrors(diagnostics) ? EXIT.badInput : EXIT.done;
  },
};

/** What half a gibibyte of memory and ten seconds suffice for. */
const MOST_CLASSES = 200;

function boundedCells(network: Network): Iterable<MatrixCell> {
  const { classes, cells } = createReach(pin(network)).matrix();
  if (classes.length <= MOST_CLASSES) return cells;
  throw new UsageError(
    `matrix asks about all pairs of at most ${MOST_CLASSES} kinds of interfaces, and rules tell ${classes.length} apart here. Ask about the pairs that matter with \`query\`, many at once with \`query --queries FILE\`.`,
  );
}

const endJson = (of: MatrixEnd): CellJson["from"] => (of === "internet" ? of : of.interfaces);

const cellJson = ({ from, to, flows }: MatrixCell): CellJson => ({
  from: endJson(from),
  to: endJson(to),
  allowed: flows.allowed.cubes().map(cubeJson),
  unknown: flows.unknown.cubes().map(cubeJson),
});

const row = ({ from, to, allowed, unknown }: CellJson): string[] => [endText(from), endText(to), trafficText(allowed), unknown.length === 0 ? "" : trafficText(unknown)];

const SHOWN = 2;

function endText(of: CellJson["from"]): string {
  if (of === "internet") return of;
  return of.length <= SHOWN ? of.join(", ") : `${of.slice(0, SHOWN).join(", ")} and ${of.length - SHOWN} more`;
}

/** "tcp 22 and 443, icmp echo": the protocols, ports and types of some boxes; addresses are left to `--json`. */
function trafficText(cubes: readonly CubeJson[]): string {
  if (cubes.length === 0) return "nothing";
  if (holdsEverything(cubes)) return "everything";
  const protocols = [...new Set(cubes.map(({ protocol }) => protocol))];
  return protocols.map((protocol) => `${protocol}${partText(protocol, cubes.filter((cube) => cube.protocol === protocol))}`).join(", ");
}

const EVERY_PROTOCOL = 256;

/** Whether the boxes hold every protocol, with all ports of those that have some. */
function holdsEverything(cubes: readonly CubeJson[]): boolean {
  const numbers = new Set(cubes.flatMap(({ protocol }) => numbersOf(protocol)));
  return numbers.size === EVERY_PROTOCOL && cubes.every((cube) => partText(cube.protocol, [cube]) === "");
}

function numbersOf(protocol: string | number): number[] {
  const [first, last = first] = typeof protocol === "string" && /^\d+-\d+$/.test(protocol) ? protocol.split("-").map(Number) : [protocolNumber(protocol)];
  if (typeof first !== "number" || typeof last !== "number") return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The ports or the types of ICMP, where it is not all of them. */
function partText(protocol: CubeJson["protocol"], cubes: readonly CubeJson[]): string {
  const pairs = cubes.every(({ icmp }) => icmp !== null) ? cubes.flatMap(({ icmp }) => icmp ?? []) : [];
  if (pairs.length === 0) return portsText(cubes);
  const types = formatIcmp(protocol, pairs);
  return types === "" ? "" : ` ${types}`;
}

function portsText(cubes: readonly CubeJson[]): string {
  const ports = unionOf(cubes.flatMap((cube) => cube.dst_ports ?? []));
  const isEvery = ports.length === 0 || ports.some(([first, last]) => first === 0 && last === 65_535);
  return isEvery ? "" : ` ${formatPorts(ports)}`;
}
