import { MeaningShape } from "@/app/_components/network/meaning";
import type { Cell } from "@/lib/teaching";
import classes from "./gradebook.module.css";

const attemptsText = (attempts: number): string => (attempts === 1 ? "1 attempt" : `${attempts} attempts`);

/** How far a student is with one lesson or lab: a tick for done, figures in between, a dash for not opened. */
export function CellText({ cell }: { readonly cell: Cell }) {
  if (cell.state === "new")
    return (
      <span className={classes.untouched}>
        <span aria-hidden="true">–</span>
        <span className="rf-visually-hidden">not opened</span>
      </span>
    );
  return (
    <span className={classes.cell} data-state={cell.state}>
      {cell.state === "done" && <MeaningShape meaning="allowed" size={14} />}
      <span>
        {cell.kind === "lesson" ? lessonText(cell) : labText(cell)}
        {cell.kind === "lab" && cell.attempts > 0 && <span className={classes.attempts}>{attemptsText(cell.attempts)}</span>}
      </span>
    </span>
  );
}

function lessonText({ state, correct, total }: Extract<Cell, { kind: "lesson" }>): string {
  const word = state === "done" ? "Read" : "Begun";
  return total === 0 ? word : `${word}, ${correct}/${total}`;
}

const labText = ({ best }: Extract<Cell, { kind: "lab" }>): string => (best === null ? "Begun" : `${best.score}/${best.max}`);
