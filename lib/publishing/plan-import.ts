import type { Piece } from "./pieces";

/** The newest revision of a piece that came from files. */
export interface Imported {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly hash: string;
  readonly retiredAt: Date | null;
}

export interface ImportPlan {
  readonly publish: readonly Piece[];
  /** Ids of revisions whose piece is no longer among the files. */
  readonly retire: readonly string[];
}

const nameOf = ({ kind, slug }: { readonly kind: string; readonly slug: string }): string => `${kind}/${slug}`;

/**
 * What an import changes. A piece is compared with what was last imported, not with what students see: a text that
 * was edited on the site stays as edited until its file changes.
 */
export const planImport = (pieces: readonly Piece[], imported: readonly Imported[]): ImportPlan => {
  const last = new Map(imported.map((revision) => [nameOf(revision), revision]));
  const wanted = new Set(pieces.map(nameOf));
  const isNew = (piece: Piece): boolean => {
    const before = last.get(nameOf(piece));
    return before === undefined || before.hash !== piece.hash || before.retiredAt !== null;
  };
  return {
    publish: pieces.filter(isNew),
    retire: imported.filter((revision) => revision.retiredAt === null && !wanted.has(nameOf(revision))).map((revision) => revision.id),
  };
};
