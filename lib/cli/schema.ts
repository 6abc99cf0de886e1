import { z } from "zod";
import type { Command } from "./command";
import { EXIT } from "./terminal";
import { UsageError } from "./usage-error";

/** The command that prints the JSON Schema of what another one prints with `--json`. */
export const schemaOf = (commands: readonly Command[]): Command => ({
  name: "schema",
  summary: "print the JSON Schema of a command's output",
  usage: ["schema COMMAND"],
  words: [1, 1],
  options: [],
  output: null,
  run([name], _options, terminal) {
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined || command.output === null)
      throw new UsageError(`There is no output of "${name}" to describe. There is one of ${commands.map((c) => c.name).join(", ")}.`);
    terminal.out(`${JSON.stringify(z.toJSONSchema(command.output), null, 2)}\n`);
    return EXIT.done;
  },
});
