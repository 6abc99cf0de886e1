"use client";

import { useCallback, useId, useState } from "react";
import { FileTabs, tabOf } from "../../editor/file-tabs";
import type { FileHead } from "./file-head";
import { FilePanel } from "./file-panel";
import type { Place } from "./place";
import type { Aim } from "./use-viewer";
import { useLinksToLines } from "./use-links-to-lines";
import classes from "./files.module.css";

interface FileViewerProps {
  readonly files: readonly FileHead[];
  /** The file that is open at first. */
  readonly first: string;
  /** The line in it that is in sight at first. */
  readonly line: number | null;
}

/** The files that were handed in, one at a time; links to lines on the same page lead into it. Without scripts, one below the other. */
export function FileViewer({ files, first, line }: FileViewerProps) {
  const id = useId();
  const [open, setOpen] = useState(first);
  const [aim, setAim] = useState<(Aim & { readonly file: string }) | null>(line === null ? null : { file: first, line, isAsked: false });
  const follow = useCallback(
    (place: Place) => {
      if (!files.some(({ path }) => path === place.file)) return;
      setOpen(place.file);
      setAim({ ...place, isAsked: true });
    },
    [files],
  );
  useLinksToLines(follow);
  // Back by its tab, a file stands where it was led to; the focus stays on the tab.
  const show = (path: string) => {
    setOpen(path);
    setAim((last) => last && { ...last, isAsked: false });
  };
  const panelOf = (index: number): string => `${id}-${index}`;
  return (
    <div className={classes.files}>
      <div className={classes.tabs}>
        <FileTabs files={files} open={open} panelOf={panelOf} onOpen={show} />
      </div>
      {files.map((file, index) => (
        <FilePanel
          key={file.path}
          file={file}
          id={panelOf(index)}
          labelledBy={tabOf(panelOf(index), index)}
          isOpen={file.path === open}
          aim={aim?.file === file.path ? aim : null}
        />
      ))}
    </div>
  );
}
