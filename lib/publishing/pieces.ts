import type { Course, CourseMap } from "../content";
import type { ContentKind } from "../db";
import { hashOf, type Figure, type Lab } from "../labs";
import type { Lesson } from "../lessons";

/** What a revision of each kind holds. */
export interface Bodies {
  readonly course: CourseMap;
  readonly lesson: Lesson;
  readonly lab: Lab;
  readonly figure: Figure;
}

export type PieceKind = keyof Bodies & ContentKind;

/** One thing that is published on its own. */
export interface Piece {
  readonly course: string;
  readonly kind: PieceKind;
  readonly slug: string;
  readonly hash: string;
  readonly body: Bodies[PieceKind];
}

/** The parts of a course, its map among them. Labs and figures carry their hash; it leaves the hash itself out. */
export const piecesOf = ({ lessons, labs, figures, ...map }: Course): Piece[] => {
  const piece = (kind: PieceKind, hash: string, body: Bodies[PieceKind]): Piece => ({
    course: map.slug,
    kind,
    slug: body.slug,
    hash,
    body,
  });
  return [
    piece("course", hashOf(map), map),
    ...lessons.map((lesson) => piece("lesson", hashOf(lesson), lesson)),
    ...labs.map((lab) => piece("lab", lab.hash, lab)),
    ...figures.map((figure) => piece("figure", figure.hash, figure)),
  ];
};
