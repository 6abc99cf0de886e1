import type { Diagnostic, Severity } from "@/lib/source";
import { FindingLink } from "../network/finding-link";
import type { ShowSpan } from "../network/packet-path";
import { InlineText } from "../ui/inline-text";
import classes from "./diagnostics.module.css";

const WORDS: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Note" };

/** What there is to say about a text: where, what and the way out. */
export function DiagnosticsList({ diagnostics, showSpan }: { readonly diagnostics: readonly Diagnostic[]; readonly showSpan: ShowSpan }) {
  return (
    <ul className={classes.list}>
      {diagnostics.map((diagnostic, i) => (
        <li key={`${i} ${diagnostic.code}`} className={classes.item} data-severity={diagnostic.severity}>
          <p className={classes.head}>
            <strong>{WORDS[diagnostic.severity]}</strong> {diagnostic.span && showSpan(diagnostic.span)}
            <code className={classes.code}>{diagnostic.code}</code>
            <FindingLink code={diagnostic.code} />
          </p>
          <p>
            <InlineText text={diagnostic.message} />
          </p>
          {diagnostic.hint && (
            <p className={classes.hint}>
              <InlineText text={diagnostic.hint} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
