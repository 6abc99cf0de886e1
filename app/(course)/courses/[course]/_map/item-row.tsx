import Link from "next/link";
import { MeaningShape } from "@/app/_components/network/meaning";
import type { ItemState, LabItem, LessonItem } from "@/lib/learning";
import { paths } from "@/lib/paths";
import classes from "./map.module.css";

export function ItemRow({ course, item }: { readonly course: string; readonly item: LessonItem | LabItem }) {
  const href = item.kind === "lesson" ? paths.lesson(course, item.slug).page : paths.lab(course, item.slug).page;
  return (
    <li className={classes.item} data-state={item.state}>
      <StateShape state={item.state} />
      <div className={classes.what}>
        <Link href={href} className={classes.name}>
          {item.title}
        </Link>
        <p className={classes.itemSummary}>{item.summary}</p>
        <p className={classes.facts}>
          {item.kind === "lesson" ? "Lesson" : `Lab, ${item.difficulty}`} · {item.minutes} min
        </p>
      </div>
      <p className={classes.state}>{item.kind === "lesson" ? lessonState(item) : labState(item)}</p>
    </li>
  );
}

/** Circle with a tick when done, half circle when begun, empty circle when new; the words stand at the row's end. */
function StateShape({ state }: { readonly state: ItemState }) {
  if (state === "done") return <MeaningShape meaning="allowed" size={18} />;
  return (
    <svg width="18" height="18" viewBox="0 0 16 16" fill="none" aria-hidden="true" className={classes.shape}>
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeWidth="1.25" />
      {state === "begun" && <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />}
    </svg>
  );
}

function lessonState({ state, questions: { correct, total } }: LessonItem): string {
  const answered = total === 0 ? "" : `${correct} of ${total} answered right`;
  if (state === "new") return "New";
  return [state === "done" ? "Read" : "Begun", answered].filter(Boolean).join(", ");
}

function labState({ state, best, attempts }: LabItem): string {
  if (best) return `${best.score} of ${best.max} points, ${attempts === 1 ? "1 attempt" : `${attempts} attempts`}`;
  return state === "new" ? "New" : "Begun";
}
