import { explain, type Query } from "../../lib/explain";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import { pin } from "../../lib/model";
import { createReach, type MatrixEnd } from "../../lib/reach";
import { hasErrors, type SourceFile } from "../../lib/source";

export type Format = "terraform" | "cloudformation";

/** `internet>web tcp 443`, `web>db tcp6 5432`: the ends, the protocol with the version of IP, and the port. */
export function queryOf(text: string): Query {
  const [ends = "", protocol = "tcp", port] = text.split(" ");
  const [from = "", to = ""] = ends.split(">");
  const plain = protocol.replace(/6$/, "");
  return { from, to, protocol: plain, ip_version: protocol === plain ? 4 : 6, ...(port === undefined ? {} : { port: Number(port) }) };
}

const networkOf = (format: Format, text: string) => {
  const file: SourceFile = { path: format === "terraform" ? "main.tf" : "t.yaml", text };
  return readConfiguration([file], { format, limits: SUBMISSION_LIMITS });
};

/** The verdict, and for an unknown one the facts that it hangs on. */
export function ask(format: Format, text: string, question: string): { readonly verdict: string; readonly facts: readonly string[] } {
  const { network, diagnostics } = networkOf(format, text);
  if (hasErrors(diagnostics)) return { verdict: diagnostics.map(({ message }) => message).join("\n"), facts: [] };
  const { verdict, missing, error } = explain(network, queryOf(question));
  return { verdict: error?.message ?? verdict, facts: missing.map(({ fact, component }) => `${fact} of ${component}`) };
}

/** Whether the matrix says of two ends that something between them is unknown. */
export function isUnknownInMatrix(format: Format, text: string, from: string, to: string): boolean {
  const { cells } = createReach(pin(networkOf(format, text).network)).matrix();
  const names = (end: MatrixEnd, name: string) => (end === "internet" ? name === end : end.interfaces.some((id) => id.startsWith(name)));
  return [...cells].some((cell) => names(cell.from, from) && names(cell.to, to) && !cell.flows.unknown.isEmpty);
}
