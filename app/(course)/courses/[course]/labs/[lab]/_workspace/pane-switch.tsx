import classes from "./workspace.module.css";

export type Pane = "brief" | "editor" | "result";

const NAMES: readonly (readonly [Pane, string])[] = [
  ["brief", "Brief"],
  ["editor", "Editor"],
  ["result", "Result"],
];

interface PaneSwitchProps {
  readonly shown: Pane;
  readonly onShow: (pane: Pane) => void;
  readonly busy: boolean;
}

/** Which pane is shown, where there is not room for all. */
export function PaneSwitch({ shown, onShow, busy }: PaneSwitchProps) {
  return (
    <div role="group" aria-label="Show" className={classes.switch}>
      {NAMES.map(([pane, name]) => (
        <button key={pane} type="button" data-for={pane} aria-pressed={pane === shown} className={classes.switchButton} onClick={() => onShow(pane)}>
          {name}
          {pane === "result" && busy && <span className="rf-visually-hidden"> (grading)</span>}
        </button>
      ))}
    </div>
  );
}
