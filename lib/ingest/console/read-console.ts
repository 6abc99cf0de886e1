import { errorAt, type SourceFile } from "../../source";
import { readDeclared } from "../declared/read-declared";
import type { Configuration, IngestLimits } from "../read";
import { CONSOLE } from "./dialect";
import { BEYOND } from "./left-aside";
import { isForm } from "./is-form";
import { lower } from "./lower/lower";
import { readForm } from "./read-form";

interface ConsoleOptions {
  readonly limits: IngestLimits;
  readonly notesLeftAside?: boolean;
}

/** Reads stored forms of the console: those that say so, or else every JSON file. Several are read as one. */
export function readConsole(files: readonly SourceFile[], { limits, notesLeftAside = false }: ConsoleOptions): Configuration {
  const known = files.filter(isForm);
  const forms = known.length > 0 ? known : files.filter(({ path }) => /\.json$/i.test(path));
  const configuration = readDeclared({ ...lower(readForm(forms, limits)), ...(notesLeftAside && { beyond: BEYOND }) }, limits, CONSOLE);
  return forms.length > 0 ? configuration : { ...configuration, diagnostics: [noForm, ...configuration.diagnostics] };
}

const noForm = errorAt("no-configuration", "There is no form to read: no file is JSON.", {
  hint: 'Add a file whose name ends in .console.json, with "format": "ringfence-console/1".',
});
