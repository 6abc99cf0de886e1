import { useRef } from "react";
import type { FileHead } from "./file-head";
import { Listing } from "./listing";
import { useViewer, type Aim, type ViewerState } from "./use-viewer";
import classes from "./files.module.css";

interface FilePanelProps {
  readonly file: FileHead;
  readonly id: string;
  readonly labelledBy: string;
  readonly isOpen: boolean;
  readonly aim: Aim | null;
}

/** One file: in a viewer, or as the page carries it where no script runs and until the viewer is there. */
export function FilePanel({ file, id, labelledBy, isOpen, aim }: FilePanelProps) {
  const host = useRef<HTMLDivElement>(null);
  const state = useViewer(host, file, isOpen, aim);
  return (
    <div id={id} role="tabpanel" aria-labelledby={labelledBy} className={classes.panel} data-open={isOpen}>
      <h3 className={classes.name}>{file.path}</h3>
      <div ref={host} className={classes.viewer} hidden={state !== "shown"} />
      {state !== "shown" && <Listing file={file} />}
      <p className={classes.whole}>
        <span role="status">{partSentence(file, state)}</span>{" "}
        <a href={file.url} download>
          Download {file.path}
        </a>
      </p>
    </div>
  );
}

const linesOf = (count: number): string => (count === 1 ? "1 line" : `${count.toLocaleString("en-GB")} lines`);

/** What of the file is to be seen. */
function partSentence({ text, lines, isWhole }: FileHead, state: ViewerState): string {
  if (state === "shown" || isWhole) return `${linesOf(lines)}.`;
  const part = text === "" ? `It has ${linesOf(lines)}.` : `This is the beginning of ${linesOf(lines)}.`;
  return state === "failed" ? `${part} The rest did not come: load this page again, or download the file.` : part;
}
