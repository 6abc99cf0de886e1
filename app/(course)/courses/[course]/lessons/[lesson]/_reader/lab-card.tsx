import Link from "next/link";
import type { LabItem } from "@/lib/learning";
import { paths } from "@/lib/paths";
import classes from "./reader.module.css";

export function LabCard({ course, lab }: { readonly course: string; readonly lab: LabItem }) {
  return (
    <aside className={classes.lab} aria-label="Lab">
      <p className={classes.labKind}>
        Lab, {lab.difficulty}, {lab.minutes} minutes
        {lab.best && ` · ${lab.best.score} of ${lab.best.max} points so far`}
      </p>
      <p>
        <Link href={paths.lab(course, lab.slug).page}>{lab.title}</Link>
      </p>
      <p>{lab.summary}</p>
    </aside>
  );
}
