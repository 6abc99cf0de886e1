import type { Span } from "@/lib/source";
import classes from "./workspace.module.css";

interface LineLinkProps {
  readonly span: Span;
  /** Null where the editor has no such file any more. */
  readonly onFollow: ((span: Span) => void) | null;
}

/** A place in the learner's text, as a way to go there. */
export function LineLink({ span, onFollow }: LineLinkProps) {
  const place = `${span.file}:${span.start.line}`;
  if (onFollow === null) return <span>{place} (not in the editor now)</span>;
  return (
    <button type="button" className={classes.line} onClick={() => onFollow(span)}>
      {place}
      <span className="rf-visually-hidden">, show in the editor</span>
    </button>
  );
}
