import type { Json } from "./audit-events";
import { db, type Queries } from "./client";
import type { LabOf } from "./drafts";

export interface StoredVariant {
  readonly seed: number;
  readonly params: unknown;
}

export const findVariant = ({ userId, course, lab }: LabOf, on: Queries = db()): Promise<StoredVariant | null> =>
  on.variant.findUnique({ where: { userId_course_lab: { userId, course, lab } }, select: { seed: true, params: true } });

/** Gives this variant where there was none. Of two first visits at once, one gives the variant to both. */
export const keepVariant = async (of: LabOf, variant: StoredVariant, on: Queries = db()): Promise<void> => {
  const { userId, course, lab } = of;
  const data = { userId, course, lab, seed: variant.seed, params: variant.params as Json as object };
  await on.variant.createMany({ data, skipDuplicates: true });
};
