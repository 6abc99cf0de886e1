import { z } from "zod";
import { consoleJsonSchema } from "../ingest";
import type { Command } from "./command";
import { EXIT } from "./terminal";
import { UsageError } from "./usage-error";

/** The command that prints the JSON Schema of what another one prints with `--json`, or of what the console form takes. */
export const schemaOf = (commands: readonly Command[]): Command => ({
  name: "schema",
  summary: "print the JSON Schema of a command's output, or of the console form",
  usage: ["schema COMMAND", "schema console"],
  words: [1, 1],
  options: [],
  output: null,
  run([name], _options, terminal) {
    if (name === "console") {
      terminal.data(`${JSON.stringify(consoleJsonSchema(), null, 2)}\n`);
      return EXIT.done;
    }
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined || command.output === null)
      throw new UsageError(`There is no output of "${name}" to describe. There is one of ${commands.map((c) => c.name).join(", ")}, and the form of console.`);
    terminal.data(`${JSON.stringify(z.toJSONSchema(command.output), null, 2)}\n`);
    return EXIT.done;
  },
});
