import type { ReactNode } from "react";
import { InlineText } from "../ui/inline-text";
import classes from "./lesson.module.css";

const KINDS = { note: "Note", warning: "Careful", tip: "Tip" } as const;

interface AsideProps {
  readonly kind: keyof typeof KINDS;
  readonly title?: string;
  readonly children?: ReactNode;
}

export function Aside({ kind, title, children }: AsideProps) {
  return (
    <aside className={classes.aside} data-kind={kind}>
      <p className={classes.label}>
        {KINDS[kind]}
        {title && <>: {title}</>}
      </p>
      {children}
    </aside>
  );
}

/** A common belief and what is true: the two never look alike. */
export function Misconception({ claim, children }: { readonly claim: string; readonly children?: ReactNode }) {
  return (
    <aside className={classes.misconception}>
      <p className={classes.label}>Often said</p>
      <p className={classes.claim}>
        “<InlineText text={claim} />”
      </p>
      <p className={classes.label}>What is true</p>
      {children}
    </aside>
  );
}

export const AwsDoc = ({ href, title }: { readonly href: string; readonly title: string }) => (
  <a href={href} rel="noreferrer" className={classes.awsDoc}>
    {title}
    <span className={classes.source}> (AWS documentation)</span>
  </a>
);
