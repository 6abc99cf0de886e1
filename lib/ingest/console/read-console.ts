import { errorAt, type SourceFile } from "../../source";
import { toNetwork } from "../declared/to-network";
import type { Configuration, IngestLimits } from "../read";
import { CONSOLE } from "./dialect";
import { isForm } from "./is-form";
import { lower } from "./lower/lower";
import { readForm } from "./read-form";

/** Reads stored forms of the console: those that say so, or else every JSON file. Several are read as one. */
export function readConsole(files: readonly SourceFile[], { limits }: { readonly limits: IngestLimits }): Configuration {
  const known = files.filter(isForm);
  const forms = known.length > 0 ? known : files.filter(({ path }) => path.endsWith(".json"));
  const configuration = toNetwork(lower(readForm(forms, limits)), limits, CONSOLE);
  return forms.length > 0 ? configuration : { ...configuration, diagnostics: [noForm, ...configuration.diagnostics] };
}

const noForm = errorAt("no-configuration", "There is no form to read: no file is JSON.", {
  hint: 'Add a file whose name ends in .console.json, with "format": "ringfence-console/1".',
});
