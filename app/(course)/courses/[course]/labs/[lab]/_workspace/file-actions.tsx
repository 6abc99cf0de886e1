import icon from "@/app/_components/ui/icon-button.module.css";
import classes from "./workspace.module.css";

interface FileActionsProps {
  readonly path: string;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/** What can be done to the open file, beside its tab. On the tab itself the keys F2 and Delete do the same. */
export const FileActions = ({ path, onRename, onRemove }: FileActionsProps) => (
  <div className={classes.fileActions}>
    <button type="button" className={icon.button} aria-label={`Rename ${path}`} title={`Rename ${path}`} aria-keyshortcuts="F2" onClick={onRename}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
        <path d="M10.7 2.6 13.4 5.3 5.6 13.1l-3.3.6.6-3.3z M9 4.3 11.7 7" />
      </svg>
    </button>
    <button type="button" className={icon.button} aria-label={`Remove ${path}`} title={`Remove ${path}`} aria-keyshortcuts="Delete" onClick={onRemove}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
        <path d="m4 4 8 8M12 4l-8 8" />
      </svg>
    </button>
  </div>
);
