import type { FileHead } from "./file-head";
import { nameOfLine } from "./place";
import classes from "./files.module.css";

/** A file as its page carries it: numbered lines that can be linked to, for as long as there is no viewer. */
export function Listing({ file: { path, text } }: { readonly file: FileHead }) {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  return (
    <div className={classes.listing} role="region" aria-label={`Text of ${path}`} tabIndex={0}>
      <ol>
        {lines.map((line, i) => (
          <li key={i} id={nameOfLine({ file: path, line: i + 1 })} className={classes.line}>
            {line}
          </li>
        ))}
      </ol>
    </div>
  );
}
