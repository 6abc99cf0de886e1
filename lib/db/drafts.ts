import { db, type Queries } from "./client";
import { packFiles, type StoredFile, unpackFiles } from "./storable";

/** Whose, and of which lab. */
export interface LabOf {
  readonly userId: string;
  readonly course: string;
  readonly lab: string;
}

export interface Draft {
  readonly format: string;
  readonly files: readonly StoredFile[];
  /** Rises by one with every save; the first save makes 1. */
  readonly version: number;
  readonly updatedAt: Date;
}

const shown = { format: true, files: true, version: true, updatedAt: true } as const;

export const findDraft = async ({ userId, course, lab }: LabOf, on: Queries = db()): Promise<Draft | null> => {
  const found = await on.draft.findUnique({ where: { userId_course_lab: { userId, course, lab } }, select: shown });
  return found && { ...found, files: unpackFiles(found.files) };
};

/** Saves over version `base` (0: nothing was saved yet). Null where another save came first. */
export const saveDraftOver = async (
  of: LabOf,
  base: number,
  draft: { format: string; files: readonly StoredFile[]; at: Date },
  on: Queries = db(),
): Promise<{ version: number; updatedAt: Date } | null> => {
  const { userId, course, lab } = of;
  const data = { format: draft.format, files: packFiles(draft.files) as object[], version: base + 1, updatedAt: draft.at };
  const { count } =
    base === 0
      ? await on.draft.createMany({ data: { userId, course, lab, ...data }, skipDuplicates: true })
      : await on.draft.updateMany({ where: { userId, course, lab, version: base }, data });
  return count === 1 ? { version: data.version, updatedAt: draft.at } : null;
};
