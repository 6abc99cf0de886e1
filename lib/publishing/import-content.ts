import { readCourse } from "../content";
import { listImported, lockImport, publishRevisions, retireRevisions, withTransaction } from "../db";
import { hasErrors, type Diagnostic } from "../source";
import { piecesOf } from "./pieces";
import { planImport } from "./plan-import";

export interface ImportResult {
  /** Null where the course's own file can not be read. */
  readonly course: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** False where a diagnostic is an error: then students see what they saw before. */
  readonly imported: boolean;
  readonly published: readonly string[];
  readonly retired: number;
}

/**
 * Brings the files of a course (`content/courses/<course>`) into the database: one revision for each piece that
 * changed since it was last imported. Running it again, or several times at once, adds nothing.
 */
export const importContent = async (courseDir: string, at: Date = new Date()): Promise<ImportResult> => {
  const { course, diagnostics } = await readCourse(courseDir);
  if (course === null || hasErrors(diagnostics)) {
    return { course: course?.slug ?? null, diagnostics, imported: false, published: [], retired: 0 };
  }
  const pieces = piecesOf(course);
  const plan = await withTransaction(async (on) => {
    await lockImport(course.slug, on);
    const changes = planImport(pieces, await listImported(course.slug, on));
    await publishRevisions(changes.publish, at, on);
    await retireRevisions(changes.retire, at, on);
    return changes;
  });
  const published = plan.publish.map(({ kind, slug }) => `${kind}/${slug}`);
  return { course: course.slug, diagnostics, imported: true, published, retired: plan.retire.length };
};
