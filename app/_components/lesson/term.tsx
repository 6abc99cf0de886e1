"use client";

import { useState, type ReactNode } from "react";
import classes from "./lesson.module.css";

/** A word of the field. Its meaning unfolds in the sentence, where it is asked for. */
export function Term({ means, children }: { readonly means: string; readonly children?: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={classes.term} aria-expanded={open} onClick={() => setOpen(!open)}>
        <dfn>{children}</dfn>
      </button>
      {open && <span className={classes.meaning}> ({means})</span>}
    </>
  );
}
