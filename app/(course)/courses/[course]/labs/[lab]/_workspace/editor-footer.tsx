import { Button } from "@mantine/core";
import { BusyButton } from "@/app/_components/ui/busy-button";
import type { DraftState } from "./draft-machine";
import { SaveState } from "./save-state";
import classes from "./workspace.module.css";

interface EditorFooterProps {
  readonly draft: DraftState;
  readonly busy: boolean;
  /** What the line about keys is called, for the editor that it describes. */
  readonly helpId: string;
  readonly onStarter: () => void;
  readonly onSubmit: () => void;
}

/** What becomes of the draft: that it is saved, the way back to the starter, handing it in. */
export const EditorFooter = ({ draft, busy, helpId, onStarter, onSubmit }: EditorFooterProps) => (
  <>
    <div className={classes.actions}>
      <SaveState draft={draft} />
      <Button variant="default" onClick={onStarter}>
        Back to the starter…
      </Button>
      <BusyButton busy={busy} busyLabel="Grading…" onClick={onSubmit} aria-describedby={helpId}>
        Submit
      </BusyButton>
    </div>
    <p id={helpId} className={classes.keys}>
      <kbd>Ctrl</kbd> <kbd>Enter</kbd> submits, <kbd>Ctrl</kbd> <kbd>S</kbd> saves, <kbd>Tab</kbd> indents, <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the
      editor.
    </p>
  </>
);
