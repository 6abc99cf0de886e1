import { z } from "zod";
import type { Figure, Lab } from "../labs";
import type { Lesson } from "../lessons";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "takes lower-case words joined by hyphens");
const item = z
  .union([z.strictObject({ lesson: slug }), z.strictObject({ lab: slug })])
  .transform((given): CourseItem => ("lesson" in given ? { kind: "lesson", slug: given.lesson } : { kind: "lab", slug: given.lab }));

/** `course.yaml`: the modules in order, each with its lessons and labs in order. */
export const courseSchema = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(400),
  modules: z
    .array(z.strictObject({ slug, title: z.string().min(1).max(120), summary: z.string().min(1).max(400), items: z.array(item).min(1) }))
    .min(1),
});

export interface CourseItem {
  readonly kind: "lesson" | "lab";
  readonly slug: string;
}

export interface CourseModule {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly items: readonly CourseItem[];
}

/** The map of a course: what there is, in which order. */
export interface CourseMap {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly modules: readonly CourseModule[];
}

/** A course with everything that its map names, answers and solutions included. Plain JSON. */
export interface Course extends CourseMap {
  readonly lessons: readonly Lesson[];
  readonly labs: readonly Lab[];
  readonly figures: readonly Figure[];
}
