import type { Metadata } from "next";
import { figureView } from "@/app/_components/lesson/figure-view";
import { LessonBody } from "@/app/_components/lesson/lesson-body";
import { LiveFigure } from "@/app/_components/lesson/live-figure";
import { QuestionCard } from "@/app/_components/lesson/question-card";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { openLesson, type LessonView } from "@/lib/learning";
import { paths } from "@/lib/paths";
import { publishedLesson } from "@/lib/publishing";
import { Contents } from "./_reader/contents";
import { LabCard } from "./_reader/lab-card";
import { LessonEnd } from "./_reader/lesson-end";
import { LessonHead } from "./_reader/lesson-head";
import classes from "./_reader/reader.module.css";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly lesson: string }>;
}

// Links ask beforehand for the title of the page behind them: that must open nothing and mark nothing as begun.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePage("read-lesson");
  const { course, lesson } = await params;
  const published = await publishedLesson(course, lesson);
  return published === null ? {} : { title: published.value.meta.title };
}

export default async function LessonPage({ params }: Props) {
  const { course, lesson: slug } = await params;
  const view = await orNotFound(openLesson(await requirePage("read-lesson"), course, slug));
  return (
    <div className={classes.page}>
      <Contents tree={view.lesson.tree} />
      <article className={classes.article}>
        <LessonHead view={view} />
        <div className={`rf-prose ${classes.body}`}>
          <LessonBody tree={view.lesson.tree} slots={slotsOf(course, view)} />
        </div>
        <LessonEnd course={course} slug={slug} readAt={view.readAt} place={view.place} />
      </article>
    </div>
  );
}

const slotsOf = (course: string, { lesson, figures, labs, answers }: LessonView) => ({
  figure: (name: string) => {
    const figure = figures[name];
    return figure ? <LiveFigure figure={figureView(figure)} /> : null;
  },
  question: (id: string) => {
    const question = lesson.questions.find((candidate) => candidate.id === id);
    return question ? <QuestionCard question={question} url={paths.lesson(course, lesson.slug).answers} former={answers[id] ?? null} /> : null;
  },
  lab: (slug: string) => {
    const lab = labs[slug];
    return lab ? <LabCard course={course} lab={lab} /> : null;
  },
});
