import type { AttemptSummary, ItemState, LabStanding } from "../grading";
import type { FigureResult, PublicLab, Report } from "../labs";
import type { Answer, PublicLesson } from "../lessons";
import type { SourceFile } from "../source";

export type { AttemptSummary, ItemState } from "../grading";

/** What a student's pages show. Times are ISO 8601 texts. Nothing here holds a solution, an answer or a hint not yet given. */

export type Format = PublicLab["formats"][number];

export interface Score {
  readonly score: number;
  readonly max: number;
}

export interface ItemLink {
  readonly kind: "lesson" | "lab";
  readonly slug: string;
  readonly title: string;
}

export interface LessonItem extends ItemLink {
  readonly kind: "lesson";
  readonly summary: string;
  readonly minutes: number;
  readonly state: ItemState;
  /** Questions whose last answer is right, of all. */
  readonly questions: { readonly correct: number; readonly total: number };
}

export interface LabItem extends ItemLink, LabStanding {
  readonly kind: "lab";
  readonly summary: string;
  readonly minutes: number;
  readonly difficulty: PublicLab["difficulty"];
}

export interface ModuleView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly items: readonly (LessonItem | LabItem)[];
}

export interface CourseView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly modules: readonly ModuleView[];
  readonly done: number;
  readonly total: number;
  /** Where to go on: the first item that is not done. Null at the end of the course. */
  readonly next: ItemLink | null;
  /** Cohorts that the student is in. */
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}

/** Where a lesson or lab stands in its course. */
export interface Place {
  readonly course: { readonly slug: string; readonly title: string };
  readonly module: { readonly slug: string; readonly title: string } | null;
  readonly previous: ItemLink | null;
  readonly next: ItemLink | null;
}

export interface MarkedAnswer {
  readonly answer: Answer;
  readonly correct: boolean;
  readonly explanation: string;
}

export interface LessonView {
  readonly place: Place;
  readonly lesson: PublicLesson;
  /** The figures that the lesson names, by slug. */
  readonly figures: Readonly<Record<string, FigureResult>>;
  /** The labs that the lesson links to, by slug. */
  readonly labs: Readonly<Record<string, LabItem>>;
  /** The last answer to each question that was answered, by question. */
  readonly answers: Readonly<Record<string, MarkedAnswer>>;
  readonly readAt: string | null;
}

export interface CheckView {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** The hints given so far: one more after each counted attempt that failed the check. */
  readonly hints: readonly string[];
  readonly moreHints: boolean;
}

export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly checks: readonly CheckView[];
}

export interface DraftView {
  readonly format: Format;
  readonly files: readonly SourceFile[];
  /** 0: nothing was saved yet, these are the starter files. */
  readonly version: number;
  readonly savedAt: string | null;
}

export type SaveResult =
  | { readonly kind: "saved"; readonly version: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly newer: DraftView };

export interface AttemptView extends AttemptSummary {
  readonly course: string;
  readonly lab: { readonly slug: string; readonly title: string };
  readonly files: readonly SourceFile[];
  /** Null as long as it waits. */
  readonly report: Report | null;
}

export interface LabView {
  readonly place: Place;
  readonly lab: Omit<PublicLab, "tasks"> & { readonly tasks: readonly TaskView[] };
  readonly draft: DraftView;
  /** Newest first. */
  readonly attempts: readonly AttemptSummary[];
  readonly best: Score | null;
}

export interface Submitted {
  readonly id: string;
  /** False where this key was handed in before: nothing new was stored. */
  readonly isNew: boolean;
}

/** A result as it reaches an open page. */
export interface ResultNews extends Score {
  readonly submissionId: string;
  readonly status: Report["status"];
  readonly gradedAt: string;
}
