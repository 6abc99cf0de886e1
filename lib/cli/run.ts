import type { Command } from "./command";
import { convert } from "./convert";
import { grade } from "./grade";
import { commandHelp, overview } from "./help";
import { inspect } from "./inspect";
import { matrix } from "./matrix";
import { parseWords } from "./options";
import { query } from "./query";
import { schemaOf } from "./schema";
import { EXIT, forPeople, type Exit, type Terminal } from "./terminal";
import { UsageError } from "./usage-error";

const ANSWERING: readonly Command[] = [query, inspect, matrix, convert, grade];
const COMMANDS: readonly Command[] = [...ANSWERING, schemaOf(ANSWERING)];

/** Runs one command line (without the program's name) and gives its exit code. Never throws. */
export async function run(args: readonly string[], world: Terminal): Promise<Exit> {
  const terminal = forPeople(world);
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) return complain(terminal, error.message, EXIT.badInput);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return complain(terminal, `This is a fault of ringfence itself, not of your input. Please report it:\n${detail}`, EXIT.ourFault);
  }
}

function complain(terminal: Terminal, message: string, exit: Exit): Exit {
  terminal.error(`ringfence: ${message}\n`);
  return exit;
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const about = COMMANDS.find((command) => command.name === rest[0]);
    terminal.out(about === undefined ? overview(COMMANDS) : commandHelp(about));
    return EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined)
    throw new UsageError(`There is no command "${name}". The commands are ${COMMANDS.map((c) => c.name).join(", ")}; run: ringfence help`);
  const { words, options } = parseWords(command, rest);
  if (options["help"] !== true) return command.run(words, options, terminal);
  terminal.out(commandHelp(command));
  return EXIT.done;
}
