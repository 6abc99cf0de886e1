import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { courseMap } from "@/lib/learning";
import { CourseMap } from "./_map/course-map";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

const load = cache(async (course: string) => orNotFound(courseMap(await requirePage("see-course"), course)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).course)).title };
}

export default async function CoursePage({ params }: Props) {
  return <CourseMap course={await load((await params).course)} />;
}
