import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Format, SaveResult } from "@/lib/learning";
import type { SourceFile } from "@/lib/source";
import { isKept, maySave, nextDraft, startDraft, type DraftEvent, type DraftState, type Saved } from "./draft-machine";
import { keepUnconfirmed, takeUnconfirmed } from "./kept-here";
import { restoreStarter, saveDraft, type Failure } from "./lab-client";

/** Milliseconds after the last change, and between tries while there is no line. */
const SETTLE = 900;
const TRY_AGAIN = 4000;

interface DraftSettings {
  readonly url: string;
  readonly drawer: string;
  readonly format: Format;
  readonly files: readonly SourceFile[];
  readonly saved: Saved;
}

/** A draft that saves itself. Until the server has confirmed a text, this browser keeps it too. */
export function useDraft({ url, drawer, format, files, saved }: DraftSettings) {
  const [state, dispatch] = useReducer(nextDraft, startDraft(files, saved));

  const save = useCallback(async () => {
    if (!maySave(state)) return;
    dispatch({ kind: "sending" });
    const answer = await saveDraft(url, { format, files: state.files, baseVersion: state.base.version });
    dispatch(eventOf(answer, state.edits));
  }, [url, format, state]);

  useEffect(() => {
    // What a former visit left is taken out by the workspace, before the first edit of this one.
    if (state.edits === 0) return;
    keepUnconfirmed(drawer, isKept(state) ? null : { baseVersion: state.base.version, files: state.files });
  }, [drawer, state]);

  useSaving(state, save);
  useLeaving(state, drawer);
  return { state, dispatch, save, restore: useRestore(url, state, dispatch) };
}

/** Asks the server for the starter in the place of the draft; `take` puts its files into the editor. Gives why it did not come, or null. */
function useRestore(url: string, state: DraftState, dispatch: (event: DraftEvent) => void) {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  return useCallback(
    async (take: (files: readonly SourceFile[]) => void): Promise<string | null> => {
      // A save under way names the version to go on from.
      while (latest.current.sent !== null) await new Promise((done) => setTimeout(done, 50));
      dispatch({ kind: "sending" });
      const answer = await restoreStarter(url, latest.current.base.version);
      if (answer.kind === "saved") {
        take(answer.draft.files);
        dispatch({ kind: "restored", draft: answer.draft });
        return null;
      }
      dispatch({ kind: "failed", trouble: answer.kind === "conflict" ? { kind: "conflict", foreign: answer.newer } : null });
      if (answer.kind === "conflict") return null;
      return answer.kind === "offline" ? "Try again when the connection is back: the starter did not come, and the draft is as it was." : answer.message;
    },
    [url, dispatch],
  );
}

function eventOf(answer: SaveResult | Failure, at: number): DraftEvent {
  switch (answer.kind) {
    case "saved":
      return { kind: "saved", saved: { version: answer.version, savedAt: answer.savedAt } };
    case "conflict":
      return { kind: "failed", trouble: { kind: "conflict", foreign: answer.newer } };
    case "refused":
      return { kind: "failed", trouble: { ...answer, at } };
    case "offline":
      return { kind: "failed", trouble: answer };
  }
}

/** Saves when typing rests, at once when the page is left or the line comes back, and tries again without a line. */
function useSaving(state: DraftState, save: () => Promise<void>) {
  useEffect(() => {
    if (!maySave(state)) return;
    const timer = setTimeout(save, state.trouble?.kind === "offline" ? TRY_AGAIN : SETTLE);
    const now = () => void save();
    document.addEventListener("visibilitychange", now);
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("online", now);
    };
  }, [state, save]);
}

/** Asks before a page is left with text that nobody keeps. Who must sign in again is let go: this browser has the text. */
function useLeaving(state: DraftState, drawer: string) {
  const unkept = !isKept(state);
  const isSignedOut = state.trouble?.kind === "refused" && state.trouble.isSignedOut;
  useEffect(() => {
    if (!unkept) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!isSignedOut || takeUnconfirmed(drawer) === null) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unkept, isSignedOut, drawer]);
}
