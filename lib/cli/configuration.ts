import { COMMAND_LINE_LIMITS, detectFormat, FORMATS, readConfiguration, unreadBecauseOf, type Configuration, type Format } from "../ingest";
import { basename } from "node:path";
import { inReadingOrder, type SourceFile } from "../source";
import { fileOf } from "./file-system";
import { listOption, textOption, type OptionName, type Options } from "./options";
import { inUpperCase, passedOver } from "./passed-over";
import { readFolder } from "./read-folder";
import { UsageError } from "./usage-error";

/** The options of every command that reads a configuration. */
export const READING: readonly OptionName[] = ["format", "root", "var", "var-file", "parameter", "json"];

/** Reads what the command was pointed at. The network is as complete as the text allows. */
export function configurationAt(path: string, options: Options, { notesLeftAside = false } = {}): Configuration {
  const read = readFolder(path, textOption(options, "root"));
  const files = [...read.files, ...variableFiles(options)];
  const wanted = formatOption(options);
  const format = wanted ?? detectFormat(files, read.module) ?? "terraform";
  const configuration = readConfiguration(files, {
    format,
    limits: COMMAND_LINE_LIMITS,
    variables: assignments(options, "var"),
    parameters: assignments(options, "parameter"),
    ...(read.module === "" ? {} : { rootModule: read.module }),
    notesLeftAside,
  });
  const aside = [...(wanted === undefined ? passedOver(files, format) : []), ...(format === "terraform" ? inUpperCase(files) : [])];
  const network = { ...configuration.network, unread: [...unreadBecauseOf(read.diagnostics), ...configuration.network.unread] };
  return { ...configuration, network, diagnostics: inReadingOrder([...read.diagnostics, ...aside, ...configuration.diagnostics]) };
}

function formatOption(options: Options): Format | undefined {
  const text = textOption(options, "format");
  if (text === undefined) return undefined;
  const format = FORMATS.find((name) => name === text);
  if (format === undefined) throw new UsageError(`--format takes ${FORMATS.join(", ")}, and got "${text}".`);
  return format;
}

/** What the options of one kind assign, each `NAME=VALUE`. */
function assignments(options: Options, option: "var" | "parameter"): Record<string, string> {
  return Object.fromEntries(
    listOption(options, option).map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw new UsageError(`--${option} takes NAME=VALUE, and got "${text}".`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** Files of `--var-file` join the root module under a name that Terraform loads by itself, after all others. */
function variableFiles(options: Options): SourceFile[] {
  return listOption(options, "var-file").map((path, i) => {
    const json = path.endsWith(".json") ? ".json" : "";
    return { path: `~${i} ${basename(path).replace(/\.tfvars(\.json)?$/, "")}.auto.tfvars${json}`, text: fileOf("var-file", path) };
  });
}
