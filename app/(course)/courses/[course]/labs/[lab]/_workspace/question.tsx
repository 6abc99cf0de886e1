import { Button } from "@mantine/core";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import classes from "./workspace.module.css";

interface QuestionProps {
  readonly children: ReactNode;
  /** What the buttons say: the deed, and leaving things as they are. */
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Something is asked before it is done. Escape leaves things as they are, and the focus goes back to where it was. */
export function Question({ children, yes, no, onYes, onNo }: QuestionProps) {
  const id = useId();
  const box = useFocusWithin();
  return (
    <div ref={box} role="group" aria-labelledby={id} className={classes.notice} onKeyDown={onEscape(onNo)}>
      <div id={id}>{children}</div>
      <div className={classes.noticeActions}>
        <Button size="compact-md" onClick={onYes} data-first-focus>
          {yes}
        </Button>
        <Button size="compact-md" variant="default" onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
}

export const onEscape = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  leave();
};

/** Takes the focus to what is marked inside, and gives it back at the end where that is still there. */
export function useFocusWithin() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return box;
}
