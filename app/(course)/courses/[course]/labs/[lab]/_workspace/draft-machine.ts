import type { DraftView } from "@/lib/learning";
import type { SourceFile } from "@/lib/source";

/** What the server last said about the draft. `savedAt` is an ISO time, null before the first save. */
export type Saved = Pick<DraftView, "version" | "savedAt">;

/** A version that was saved in between: by another tab, on another machine. */
export type ForeignDraft = Omit<DraftView, "format">;

/**
 * A draft and how far it is kept. `edits` counts changes of the text; `sent` is the count that the save under way
 * carries, null where none is under way. The text is safe on the server iff `kept === edits`.
 */
export interface DraftState {
  readonly files: readonly SourceFile[];
  readonly base: Saved;
  readonly edits: number;
  readonly kept: number;
  readonly sent: number | null;
  readonly trouble: Trouble | null;
}

export type Trouble =
  | { readonly kind: "offline" }
  /** `at`: the edit that the server does not take. */
  | { readonly kind: "refused"; readonly message: string; readonly isSignedOut: boolean; readonly at: number }
  | { readonly kind: "conflict"; readonly foreign: ForeignDraft };

export type DraftEvent =
  | { readonly kind: "edited"; readonly path: string; readonly text: string }
  /** The last file stays. */
  | { readonly kind: "removed"; readonly path: string }
  | { readonly kind: "renamed"; readonly path: string; readonly to: string }
  | { readonly kind: "sending" }
  | { readonly kind: "saved"; readonly saved: Saved }
  /** Null: what failed is told elsewhere. */
  | { readonly kind: "failed"; readonly trouble: Trouble | null }
  /** The server put other files into the place of this text. */
  | { readonly kind: "restored"; readonly draft: ForeignDraft }
  /** In a conflict: this text goes on from the foreign version, and replaces it with the next save. */
  | { readonly kind: "keep-mine" }
  /** In a conflict: the foreign text is taken. */
  | { readonly kind: "take-theirs" };

export const startDraft = (files: readonly SourceFile[], base: Saved): DraftState => ({
  files,
  base,
  edits: 0,
  kept: 0,
  sent: null,
  trouble: null,
});

export const isKept = (state: DraftState): boolean => state.kept === state.edits;

/** Whether there is something to save and nothing in the way of saving it now. */
export const maySave = (state: DraftState): boolean => !isKept(state) && state.sent === null && !isInTheWay(state);

const isInTheWay = ({ trouble, edits }: DraftState): boolean => trouble?.kind === "conflict" || (trouble?.kind === "refused" && trouble.at === edits);

export function nextDraft(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case "edited":
      return { ...state, files: withText(state.files, event.path, event.text), edits: state.edits + 1 };
    case "removed":
      return state.files.length === 1 ? state : { ...state, files: state.files.filter(({ path }) => path !== event.path), edits: state.edits + 1 };
    case "renamed":
      return { ...state, files: state.files.map((file) => (file.path === event.path ? { ...file, path: event.to } : file)), edits: state.edits + 1 };
    case "restored":
      return taken(event.draft, state.edits + 1);
    case "sending":
      return { ...state, sent: state.edits };
    case "saved":
      return { ...state, base: event.saved, kept: state.sent ?? state.kept, sent: null, trouble: null };
    case "failed":
      return { ...state, sent: null, trouble: event.trouble };
    case "keep-mine":
      return state.trouble?.kind === "conflict" ? { ...state, base: state.trouble.foreign, edits: state.edits + 1, trouble: null } : state;
    case "take-theirs":
      return state.trouble?.kind === "conflict" ? taken(state.trouble.foreign, state.edits + 1) : state;
  }
}

const taken = ({ files, version, savedAt }: ForeignDraft, edits: number): DraftState => ({
  ...startDraft(files, { version, savedAt }),
  edits,
  kept: edits,
});

const withText = (files: readonly SourceFile[], path: string, text: string): readonly SourceFile[] =>
  files.some((file) => file.path === path) ? files.map((file) => (file.path === path ? { path, text } : file)) : [...files, { path, text }];
