import type { Metadata } from "next";
import { LessonBody } from "@/app/_components/lesson/lesson-body";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { attempt, openLab } from "@/lib/learning";
import { plainText, type LessonTree } from "@/lib/lessons";
import { publishedLab } from "@/lib/publishing";
import type { SourceFile } from "@/lib/source";
import { briefSlots } from "./_workspace/brief-slots";
import { Workspace } from "./_workspace/workspace";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly lab: string }>;
  readonly searchParams: Promise<{ readonly restore?: string | string[] }>;
}

// Links ask beforehand for the title of the page behind them: that must open nothing and mark nothing as begun.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePage("open-lab");
  const { course, lab } = await params;
  const published = await publishedLab(course, lab);
  return published === null ? {} : { title: published.value.spec.title };
}

/** The first file that the brief speaks of: what is to be changed. */
function fileInQuestion(brief: LessonTree, files: readonly SourceFile[]): string {
  const words = brief.children.map(plainText).join(" ");
  return (files.find(({ path }) => words.includes(path)) ?? files[0])?.path ?? "main.tf";
}

/** The workspace of a lab. `?restore=` names an attempt whose files go into the editor. */
export default async function LabPage({ params, searchParams }: Props) {
  const [{ course, lab: slug }, { restore }] = [await params, await searchParams];
  const actor = await requirePage("open-lab");
  const view = await orNotFound(openLab(actor, course, slug));
  const { lab, draft, attempts } = view;
  const newest = attempts[0];
  return (
    <Workspace
      {...{ course, draft, attempts }}
      person={actor.id}
      lab={{ slug, title: lab.title, tasks: lab.tasks }}
      last={newest ? await attempt(actor, newest.id) : null}
      restore={typeof restore === "string" ? restore : null}
      firstFile={fileInQuestion(lab.brief, draft.files)}
      brief={<LessonBody tree={lab.brief} slots={briefSlots(course)} />}
    />
  );
}
