import type { SourceFile, Span } from "@/lib/source";
import { codeLines } from "./code";
import classes from "./code.module.css";

const lineId = (file: string, line: number): string => `${file}:${line}`;

/** A file to read, with numbered lines that can be linked to. */
export function FileListing({ file: { path, text } }: { readonly file: SourceFile }) {
  return (
    <div className={classes.listing} role="region" aria-label={path} tabIndex={0}>
      <ol>
        {codeLines(text.replace(/\n$/, ""), "hcl").map((line, i) => (
          <li key={i} id={lineId(path, i + 1)} className={classes.line}>
            {line}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A place in a listing on the same page, as a link. */
export const ListingLink = ({ span: { file, start } }: { readonly span: Span }) => (
  <a href={`#${encodeURIComponent(lineId(file, start.line))}`}>
    {file}:{start.line}
  </a>
);
