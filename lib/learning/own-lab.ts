import { randomInt } from "node:crypto";
import { present } from "../assert";
import { type Actor, refuse } from "../auth";
import { findVariant, keepVariant, type LabOf } from "../db";
import { variantOf } from "../grading";
import { instantiate, type Lab, publicLab, type PublicLab, type Variant, variantFor } from "../labs";
import { BoundedCache, type Published, publishedLab } from "../publishing";

const SEEDS = 2 ** 31;

/** A lab with one student's own numbers in it. `lab` holds the solution: only `shown` may leave the server. */
export interface OwnLab {
  readonly of: LabOf;
  readonly published: Published<Lab>;
  readonly variant: Variant;
  readonly lab: Lab;
  readonly shown: PublicLab;
}

// Compiling a brief takes longer than the rest of a page.
const instances = new BoundedCache<Pick<OwnLab, "lab" | "shown">>(200);

const frozenVariant = async (of: LabOf, lab: Lab): Promise<Variant> => {
  const known = await findVariant(of);
  if (known !== null) return variantOf(lab, known);
  await keepVariant(of, variantFor(lab, randomInt(SEEDS)));
  return variantOf(lab, present(await findVariant(of), "the variant was stored"));
};

/** @throws Refusal not-found */
export const labAt = async (course: string, slug: string): Promise<Published<Lab>> =>
  (await publishedLab(course, slug)) ?? refuse("not-found", "Check the address: there is no such lab.");

/** @throws Refusal not-found */
export const ownLab = async (actor: Actor, course: string, slug: string): Promise<OwnLab> => {
  const published = await labAt(course, slug);
  const of = { userId: actor.id, course, lab: slug };
  const variant = await frozenVariant(of, published.value);
  const key = JSON.stringify([published.revisionId, variant]);
  const instance = instances.through(key, () => {
    const lab = instantiate(published.value, variant);
    return { lab, shown: publicLab(lab) };
  });
  return { of, published, variant, ...instance };
};
