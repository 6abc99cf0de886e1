import Link from "next/link";
import { Meter } from "@/app/_components/ui/meter";
import type { CourseView, ModuleView } from "@/lib/learning";
import { paths } from "@/lib/paths";
import { ItemRow } from "./item-row";
import classes from "./map.module.css";

/** The course: where to go on, then everything in order with its state. */
export function CourseMap({ course }: { readonly course: CourseView }) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{course.title}</h1>
        <p className={classes.summary}>{course.summary}</p>
        <p className={classes.cohorts}>
          {course.cohorts.length > 0 ? (
            `Your cohort: ${course.cohorts.map((cohort) => cohort.name).join(", ")}`
          ) : (
            <Link href={paths.joinForm}>Join a cohort with a code</Link>
          )}
        </p>
      </header>
      <Continue course={course} />
      {course.modules.map((module, i) => (
        <Module key={module.slug} course={course.slug} module={module} number={i + 1} />
      ))}
    </div>
  );
}

/** The way on, above everything else. Who has done nothing yet is told what comes first. */
function Continue({ course: { slug, modules, next, done, total } }: { readonly course: CourseView }) {
  const label = `${done} of ${total} done`;
  const isNew = modules.every((module) => module.items.every((item) => item.state === "new"));
  return (
    <section aria-label="Continue" className={classes.continue}>
      <div className={classes.way}>
        {next ? (
          <>
            <p className={classes.first}>{isNew ? "Begin here: read the first lesson, then try its lab." : "Go on where you left off."}</p>
            <Link href={next.kind === "lesson" ? paths.lesson(slug, next.slug).page : paths.lab(slug, next.slug).page} className={classes.go}>
              {isNew ? "Start" : "Continue"}: {next.title}
            </Link>
          </>
        ) : (
          <p className={classes.first}>Everything is done. Open any lesson or lab again whenever you like.</p>
        )}
      </div>
      <div className={classes.progress}>
        <p>{label}</p>
        <Meter value={done} max={total} label={label} />
      </div>
    </section>
  );
}

function Module({ course, module, number }: { readonly course: string; readonly module: ModuleView; readonly number: number }) {
  return (
    <section aria-labelledby={`module-${module.slug}`} className={classes.module}>
      <div className={classes.moduleHead}>
        <h2 id={`module-${module.slug}`}>
          <span className={classes.number}>{number}</span> {module.title}
        </h2>
        <p>{module.summary}</p>
      </div>
      <ol className={classes.items}>
        {module.items.map((item) => (
          <ItemRow key={`${item.kind} ${item.slug}`} course={course} item={item} />
        ))}
      </ol>
    </section>
  );
}
