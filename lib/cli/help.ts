import type { Command } from "./command";
import { OPTIONS } from "./options";
import { table } from "./table";

export function overview(commands: readonly Command[]): string {
  const rows = commands.map((command) => [`  ${command.name}`, command.summary]);
  return [
    "ringfence: what can reach what in an AWS configuration, and why.",
    "",
    table(rows),
    "",
    "ringfence help COMMAND tells more. Exit codes: 0 answered, 1 a check failed, 2 the input has errors, 3 our fault.",
    "",
  ].join("\n");
}

export function commandHelp(command: Command): string {
  const rows = command.options.map((name) => {
    const option = command.about?.[name] ?? OPTIONS[name];
    return [`  --${name}${"value" in option ? ` ${option.value}` : ""}`, option.about];
  });
  return [command.summary, "", ...command.usage.map((line) => `  ringfence ${line}`), "", table(rows), ""].join("\n");
}
