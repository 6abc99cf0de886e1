import type { AttemptSummary, ItemState, LabStanding } from "../grading";
import type { Report } from "../labs";
import type { SourceFile } from "../source";

/** What an instructor's pages show. Times are ISO 8601 texts. */

export interface CohortView {
  readonly id: string;
  readonly name: string;
  readonly course: string;
  readonly joinCode: string;
}

export interface CohortSummary extends CohortView {
  readonly students: number;
}

/** What a join code leads to, for whoever holds it. */
export interface Invitation {
  readonly cohort: string;
  readonly course: { readonly slug: string; readonly title: string };
}

export interface StudentView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Column {
  readonly kind: "lesson" | "lab";
  readonly slug: string;
  readonly title: string;
  readonly module: string;
}

export interface LessonCell {
  readonly kind: "lesson";
  readonly state: ItemState;
  /** Questions whose last answer is right, of all. */
  readonly correct: number;
  readonly total: number;
}

export interface LabCell extends LabStanding {
  readonly kind: "lab";
}

export type Cell = LessonCell | LabCell;

export interface GradebookRow {
  readonly student: StudentView;
  /** One for each column, in their order. */
  readonly cells: readonly Cell[];
  readonly done: number;
  /** Sum of the best scores, of the sum of what the labs give. */
  readonly points: { readonly score: number; readonly max: number };
  readonly lastActivity: string | null;
}

export interface Gradebook {
  readonly cohort: CohortView;
  readonly course: { readonly slug: string; readonly title: string };
  readonly columns: readonly Column[];
  readonly rows: readonly GradebookRow[];
}

/** One student in one course: where they stand, and every attempt. */
export interface StudentRecord {
  readonly cohort: CohortView;
  readonly student: StudentView & { readonly joinedAt: string };
  readonly columns: readonly Column[];
  readonly row: GradebookRow;
  /** Newest first; `number` counts within a lab. */
  readonly attempts: readonly (AttemptSummary & { readonly lab: { readonly slug: string; readonly title: string } })[];
}

/** An attempt as its instructor sees it: hidden checks included. */
export interface AttemptForTeacher extends AttemptSummary {
  readonly student: StudentView;
  readonly course: string;
  readonly lab: { readonly slug: string; readonly title: string };
  readonly files: readonly SourceFile[];
  readonly report: Report | null;
}
