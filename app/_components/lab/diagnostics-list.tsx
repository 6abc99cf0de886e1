import type { Diagnostic, Severity } from "@/lib/source";
import { FindingLink } from "../network/finding-link";
import type { ShowSpan } from "../network/packet-path";
import { InlineText } from "../ui/inline-text";
import classes from "./diagnostics.module.css";

const WORDS: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Note" };

/** More than anybody mends before the text is read again. */
const MOST = 200;

interface DiagnosticsListProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly showSpan: ShowSpan;
}

/** What there is to say about a text: where, what and the way out. */
export function DiagnosticsList({ diagnostics, showSpan }: DiagnosticsListProps) {
  return (
    <>
      <ul className={classes.list}>
        {diagnostics.slice(0, MOST).map((diagnostic, i) => (
          <Item key={`${i} ${diagnostic.code}`} diagnostic={diagnostic} showSpan={showSpan} />
        ))}
      </ul>
      {diagnostics.length > MOST && (
        <p className={classes.more}>
          Mend these {MOST} first: {(diagnostics.length - MOST).toLocaleString("en-GB")} more are not listed.
        </p>
      )}
    </>
  );
}

const Item = ({ diagnostic: { code, severity, span, message, hint }, showSpan }: { readonly diagnostic: Diagnostic; readonly showSpan: ShowSpan }) => (
  <li className={classes.item} data-severity={severity}>
    <p className={classes.head}>
      <strong>{WORDS[severity]}</strong> {span && showSpan(span)}
      <code className={classes.code}>{code}</code>
      <FindingLink code={code} />
    </p>
    <p>
      <InlineText text={message} />
    </p>
    {hint && (
      <p className={classes.hint}>
        <InlineText text={hint} />
      </p>
    )}
  </li>
);
