import { Button } from "@mantine/core";
import type { ForeignDraft } from "./draft-machine";
import classes from "./workspace.module.css";

interface ConflictNoticeProps {
  readonly foreign: ForeignDraft;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two versions of one draft: the learner decides, and either way the other text can be had back with undo. */
export function ConflictNotice({ foreign, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const when = foreign.savedAt === null ? "" : ` at ${new Date(foreign.savedAt).toLocaleTimeString("en-GB")}`;
  return (
    <div role="alert" className={classes.notice}>
      <p>
        <strong>Choose which text to go on with.</strong> This draft was also saved elsewhere{when}: in another tab, or on another machine. What you
        see here is your text of this page.
      </p>
      <div className={classes.noticeActions}>
        <Button size="compact-md" onClick={onKeepMine}>
          Keep this text
        </Button>
        <Button size="compact-md" variant="default" onClick={onTakeTheirs}>
          Take the other text
        </Button>
      </div>
    </div>
  );
}
