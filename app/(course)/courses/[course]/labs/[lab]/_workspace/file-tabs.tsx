import type { KeyboardEvent } from "react";
import type { Diagnostic, SourceFile } from "@/lib/source";
import classes from "./workspace.module.css";

interface FileTabsProps {
  readonly files: readonly SourceFile[];
  readonly open: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly panelId: string;
  readonly onOpen: (path: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The files of the submission; arrow keys go from tab to tab. */
export function FileTabs({ files, open, diagnostics, panelId, onOpen }: FileTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const at = files.findIndex((file) => file.path === open);
    const next = files[(at + step + files.length) % files.length];
    if (!next) return;
    onOpen(next.path);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[files.indexOf(next)]?.focus();
  };
  return (
    <div role="tablist" aria-label="Files" className={classes.files} onKeyDown={onKeyDown}>
      {files.map(({ path }) => {
        const errors = diagnostics.filter(({ span, severity }) => span?.file === path && severity === "error").length;
        return (
          <button
            key={path}
            type="button"
            role="tab"
            id={`tab-${path}`}
            aria-selected={path === open}
            aria-controls={panelId}
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
