import Link from "next/link";
import type { LessonSlots } from "@/app/_components/lesson/lesson-body";
import { paths } from "@/lib/paths";

/** A brief is a ticket: it shows neither figures nor questions. */
export const briefSlots = (course: string): LessonSlots => ({
  figure: () => null,
  question: () => null,
  lab: (slug) => <Link href={paths.lab(course, slug).page}>{slug}</Link>,
});
