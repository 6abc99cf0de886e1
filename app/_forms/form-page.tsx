import type { ReactNode } from "react";
import classes from "./form-page.module.css";

interface FormPageProps {
  readonly title: string;
  readonly intro: ReactNode;
  readonly children: ReactNode;
  /** Where else to go. */
  readonly foot?: ReactNode;
}

/** A page that asks one thing. */
export function FormPage({ title, intro, children, foot }: FormPageProps) {
  return (
    <div className={classes.page}>
      <h1>{title}</h1>
      <p className={classes.intro}>{intro}</p>
      <div className={classes.body}>{children}</div>
      {foot !== undefined && <p className={classes.foot}>{foot}</p>}
    </div>
  );
}
