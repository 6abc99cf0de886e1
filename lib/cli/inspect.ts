import { z } from "zod";
import { attributesOf, resourcesOf, type AnyResource, type Json, type Network } from "../model";
import { hasErrors } from "../source";
import type { Command } from "./command";
import { configurationAt, READING } from "./configuration";
import { diagnosticSchema } from "./output-schemas";
import { printDiagnostics } from "./print-diagnostics";
import { resourceTree } from "./resource-tree";
import { EXIT } from "./terminal";

const resource = z.looseObject({ kind: z.string(), address: z.string(), file: z.string().nullable(), line: z.int().nullable() });

/** One resource as `inspect` prints it: where it is written, and its main attributes. */
const describe = (network: Network, { kind, id, name, span }: AnyResource): Record<string, Json> => ({
  kind,
  address: id,
  name,
  file: span?.file ?? null,
  line: span?.start.line ?? null,
  ...attributesOf(network, id),
});

export const inspect: Command = {
  name: "inspect",
  summary: "what was read: every resource with its main attributes",
  usage: ["inspect PATH", "inspect PATH --json"],
  words: [1, 1],
  options: READING,
  output: z.strictObject({ diagnostics: z.array(diagnosticSchema), resources: z.array(resource) }),
  run([path = ""], options, terminal) {
    const { network, diagnostics } = configurationAt(path, options);
    const resources = resourcesOf(network).map((one) => describe(network, one));
    if (options["json"] === true) terminal.data(`${JSON.stringify({ diagnostics, resources })}\n`);
    else {
      printDiagnostics(diagnostics, terminal);
      terminal.out(resourceTree(network));
    }
    return hasErrors(diagnostics) ? EXIT.badInput : EXIT.done;
  },
};
