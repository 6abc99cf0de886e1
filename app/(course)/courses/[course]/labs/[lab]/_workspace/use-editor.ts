import { useEffect, useRef, type RefObject } from "react";
import type { Diagnostic } from "@/lib/source";
import type { DraftEvent, DraftState } from "./draft-machine";
import { EditorSession } from "./editor-session";

interface EditorInputs {
  readonly session: RefObject<EditorSession | null>;
  readonly draft: DraftState;
  readonly dispatch: (event: DraftEvent) => void;
  readonly diagnostics: readonly Diagnostic[];
  readonly open: string;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly onReady: () => void;
}

/** Holds a CodeMirror session in the element; callbacks of later renders reach it through a box. */
export function useEditor(props: EditorInputs, describedBy: string) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return;
    const { draft, session, onReady } = latest.current;
    const made = new EditorSession(host.current, {
      files: draft.files,
      labelledBy: "editor-name",
      describedBy,
      onChange: (path, text) => latest.current.dispatch({ kind: "edited", path, text }),
      onSubmit: () => latest.current.onSubmit(),
      onSave: () => latest.current.onSave(),
    });
    made.open(latest.current.open);
    session.current = made;
    onReady();
    return () => {
      session.current = null;
      made.destroy();
    };
  }, [describedBy]);
  useEffect(() => props.session.current?.open(props.open), [props.session, props.open]);
  useEffect(() => props.session.current?.showDiagnostics(props.diagnostics), [props.session, props.diagnostics, props.open]);
  return host;
}
