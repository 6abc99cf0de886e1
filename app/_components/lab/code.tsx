import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import { hclLanguage } from "codemirror-lang-hcl";
import { Fragment, type ReactNode } from "react";
import classes from "./code.module.css";

/** The same colours as in the editor. */
const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword, tags.typeName], class: classes.keyword ?? "" },
  { tag: [tags.string, tags.special(tags.string)], class: classes.string ?? "" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], class: classes.number ?? "" },
  { tag: [tags.propertyName, tags.variableName, tags.attributeName, tags.function(tags.variableName)], class: classes.name ?? "" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], class: classes.comment ?? "" },
]);

const HCL = ["hcl", "terraform", "tf"];

/** Each line of a text as coloured pieces. Made on the server: a reader needs no highlighter. */
function codeLines(text: string, language: string): readonly ReactNode[] {
  if (!HCL.includes(language)) return text.split("\n");
  const lines: ReactNode[][] = [[]];
  const put = (piece: ReactNode) => lines.at(-1)?.push(piece);
  let key = 0;
  highlightCode(
    text,
    hclLanguage.parser.parse(text),
    highlighter,
    (piece, styles) => put(<Fragment key={key++}>{styles ? <span className={styles}>{piece}</span> : piece}</Fragment>),
    () => lines.push([]),
  );
  return lines;
}

/** A block of code, for the inside of a `pre`. */
export function Code({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    <code>
      {codeLines(text.replace(/\n$/, ""), language).map((line, i) => (
        <Fragment key={i}>
          {i > 0 && "\n"}
          {line}
        </Fragment>
      ))}
    </code>
  );
}
