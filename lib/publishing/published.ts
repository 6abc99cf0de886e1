import { present } from "../assert";
import type { CourseMap } from "../content";
import { findRevisions, listPublished, type RevisionName } from "../db";
import { evaluateFigure, type FigureResult, type Lab } from "../labs";
import type { Lesson } from "../lessons";
import { BoundedCache } from "./bounded-cache";
import type { Bodies, PieceKind } from "./pieces";

/** Content with the revision that it is. */
export interface Published<T> {
  readonly revisionId: string;
  readonly hash: string;
  readonly value: T;
}

/** A course as it stands: its map, and everything that the map names and that is published. */
export interface PublishedCourse {
  readonly map: CourseMap;
  readonly lessons: ReadonlyMap<string, Published<Lesson>>;
  readonly labs: ReadonlyMap<string, Published<Lab>>;
}

// A revision never changes, so what was read once stays true.
const bodies = new BoundedCache<Published<Bodies[PieceKind]>>(500);
const evaluated = new BoundedCache<FigureResult>(100);

/** The contents of these revisions; what is not in memory is read in one query. */
const load = async <K extends PieceKind>(_kind: K, ids: readonly string[]): Promise<Published<Bodies[K]>[]> => {
  const known = new Map(ids.flatMap((id) => bodies.get(id) ?? []).map((one) => [one.revisionId, one]));
  const missing = ids.filter((id) => !known.has(id));
  for (const { id, hash, body } of missing.length === 0 ? [] : await findRevisions(missing)) {
    known.set(id, bodies.set(id, { revisionId: id, hash, value: body as Bodies[K] }));
  }
  return ids.flatMap((id) => known.get(id) ?? []) as Published<Bodies[K]>[];
};

const loadAll = async <K extends PieceKind>(kind: K, names: readonly RevisionName[]): Promise<Map<string, Published<Bodies[K]>>> => {
  const ids = names.filter((name) => name.kind === kind).map((name) => name.id);
  return new Map((await load(kind, ids)).map((one) => [one.value.slug, one]));
};

/** Null where no such course is published. */
export const publishedCourse = async (course: string): Promise<PublishedCourse | null> => {
  const names = await listPublished(course);
  const [maps, lessons, labs] = await Promise.all([loadAll("course", names), loadAll("lesson", names), loadAll("lab", names)]);
  const map = maps.get(course)?.value;
  return map === undefined ? null : { map, lessons, labs };
};

const publishedPiece =
  <K extends PieceKind>(kind: K) =>
  async (course: string, slug: string): Promise<Published<Bodies[K]> | null> => {
    const name = (await listPublished(course)).find((one) => one.kind === kind && one.slug === slug);
    return name === undefined ? null : ((await load(kind, [name.id]))[0] ?? null);
  };

export const publishedLesson = publishedPiece("lesson");
export const publishedLab = publishedPiece("lab");

/** The figure with the answer to its question for every combination of its choices. */
export const publishedFigure = async (course: string, slug: string): Promise<FigureResult | null> => {
  const figure = await publishedPiece("figure")(course, slug);
  return figure && evaluated.through(figure.revisionId, () => evaluateFigure(figure.value));
};

/** The lab as it stood in this revision, published still or not. */
export const labOfRevision = async (revisionId: string): Promise<Lab> =>
  present((await load("lab", [revisionId]))[0], `the lab revision ${revisionId} is kept as long as anything names it`).value;
