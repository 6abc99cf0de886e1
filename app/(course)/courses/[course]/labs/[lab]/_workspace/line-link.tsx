import type { Span } from "@/lib/source";
import classes from "./workspace.module.css";

/** A place in the learner's text, as a way to go there. */
export function LineLink({ span, onFollow }: { readonly span: Span; readonly onFollow: (span: Span) => void }) {
  return (
    <button type="button" className={classes.line} onClick={() => onFollow(span)}>
      {span.file}:{span.start.line}
      <span className="rf-visually-hidden">, show in the editor</span>
    </button>
  );
}
