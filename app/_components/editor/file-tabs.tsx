import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Diagnostic } from "@/lib/source";
import classes from "./file-tabs.module.css";

interface FileTabsProps {
  readonly files: readonly { readonly path: string }[];
  readonly open: string;
  readonly diagnostics?: readonly Diagnostic[];
  /** The id of the panel that shows a file. */
  readonly panelOf: (index: number) => string;
  readonly onOpen: (path: string) => void;
  /** What else a key does to the file of a tab. */
  readonly onKey?: (key: string, path: string) => void;
}

/** The id of a tab, for the panel that it names. */
export const tabOf = (panel: string, index: number): string => `${panel}-tab-${index}`;

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The files of a submission; arrow keys go from tab to tab. */
export function FileTabs({ files, open, diagnostics = [], panelOf, onOpen, onKey }: FileTabsProps) {
  const strip = useTabInSight(open);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    onKey?.(event.key, open);
    const step = STEPS[event.key];
    if (step === undefined) return;
    const at = files.findIndex((file) => file.path === open);
    const next = files[(at + step + files.length) % files.length];
    if (!next) return;
    onOpen(next.path);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[files.indexOf(next)]?.focus();
  };
  return (
    <div ref={strip} role="tablist" aria-label="Files" className={classes.files} onKeyDown={onKeyDown}>
      {files.map(({ path }, index) => {
        const errors = diagnostics.filter(({ span, severity }) => span?.file === path && severity === "error").length;
        return (
          <button
            key={path}
            type="button"
            role="tab"
            id={tabOf(panelOf(index), index)}
            aria-selected={path === open}
            aria-controls={panelOf(index)}
            tabIndex={path === open ? 0 : -1}
            className={classes.file}
            onClick={() => onOpen(path)}
          >
            {path}
            {errors > 0 && <span className={classes.errors}>{errors === 1 ? "1 error" : `${errors} errors`}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** Scrolls the strip, and nothing around it, to the tab of the open file. */
function useTabInSight(open: string) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (!strip.current || !tab) return;
    const { scrollLeft, clientWidth } = strip.current;
    const [left, right] = [tab.offsetLeft, tab.offsetLeft + tab.offsetWidth];
    if (left < scrollLeft || right > scrollLeft + clientWidth) strip.current.scrollLeft = left;
  }, [open]);
  return strip;
}
