import Link from "next/link";
import type { LessonView } from "@/lib/learning";
import { paths } from "@/lib/paths";
import classes from "./reader.module.css";

export function LessonHead({ view: { lesson, place } }: { readonly view: LessonView }) {
  const { title, summary, minutes, objectives } = lesson.meta;
  return (
    <header className={classes.head}>
      <p className={classes.crumbs}>
        <Link href={paths.course(place.course.slug)}>{place.course.title}</Link>
        {place.module && <span> / {place.module.title}</span>}
      </p>
      <h1>{title}</h1>
      <p className={classes.summary}>{summary}</p>
      <p className={classes.facts}>{minutes} minutes. Afterwards you can:</p>
      <ul className={classes.objectives}>
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
    </header>
  );
}
