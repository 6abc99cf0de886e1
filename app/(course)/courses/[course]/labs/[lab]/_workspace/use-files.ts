import { useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import type { SourceFile } from "@/lib/source";
import type { DraftEvent } from "./draft-machine";
import type { EditorSession } from "./editor-session";

interface FilesSettings {
  readonly session: RefObject<EditorSession | null>;
  readonly files: readonly SourceFile[];
  readonly dispatch: (event: DraftEvent) => void;
  readonly open: string;
  readonly onOpen: (path: string) => void;
}

/** What is done to whole files, in the editor and in the draft at once. */
export function useFiles({ session, files, dispatch, open, onOpen }: FilesSettings) {
  const latest = useRef({ files, open });
  useEffect(() => {
    latest.current = { files, open };
  });

  const forget = useCallback(
    (path: string, next: string) => {
      session.current?.remove(path, next);
      dispatch({ kind: "removed", path });
    },
    [session, dispatch],
  );

  /** Not the last one. */
  const remove = useCallback(
    (path: string) => {
      const { files: all, open: shown } = latest.current;
      const at = all.findIndex((file) => file.path === path);
      const next = all[at + 1] ?? all[at - 1];
      if (!next) return;
      forget(path, next.path);
      if (path === shown) onOpen(next.path);
    },
    [forget, onOpen],
  );

  const rename = useCallback(
    (path: string, to: string) => {
      session.current?.rename(path, to);
      dispatch({ kind: "renamed", path, to });
      if (path === latest.current.open) onOpen(to);
    },
    [session, dispatch, onOpen],
  );

  /** The draft has these files then, and no others. In each that stays, one undo brings its text back. */
  const goOnWith = useCallback(
    (wanted: readonly SourceFile[]) => {
      const { files: all, open: shown } = latest.current;
      const next = wanted.find(({ path }) => path === shown) ?? wanted[0];
      if (!next) return;
      wanted.forEach(({ path, text }) => session.current?.replace(path, text));
      all.filter(({ path }) => !wanted.some((file) => file.path === path)).forEach(({ path }) => forget(path, next.path));
      if (next.path !== shown) onOpen(next.path);
    },
    [session, forget, onOpen],
  );

  return useMemo(() => ({ remove, rename, goOnWith }), [remove, rename, goOnWith]);
}

export type Files = ReturnType<typeof useFiles>;
