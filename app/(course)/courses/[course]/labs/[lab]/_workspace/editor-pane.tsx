import { useEffect, useId, useRef, useState, type RefObject } from "react";
import { DiagnosticsList } from "@/app/_components/lab/diagnostics-list";
import type { ShowSpan } from "@/app/_components/network/packet-path";
import { BusyButton } from "@/app/_components/ui/busy-button";
import type { Diagnostic, SourceFile } from "@/lib/source";
import { ConflictNotice } from "./conflict-notice";
import type { DraftEvent, DraftState } from "./draft-machine";
import { EditorSession } from "./editor-session";
import { FileTabs } from "./file-tabs";
import { OpenFile, readFile } from "./open-file";
import type { Upload } from "./read-upload";
import { SaveState } from "./save-state";
import classes from "./workspace.module.css";

interface EditorPaneProps {
  readonly session: RefObject<EditorSession | null>;
  readonly draft: DraftState;
  readonly dispatch: (event: DraftEvent) => void;
  readonly diagnostics: readonly Diagnostic[];
  readonly open: string;
  readonly onOpen: (path: string) => void;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly onReady: (session: EditorSession) => void;
  readonly busy: boolean;
  readonly showSpan: ShowSpan;
}

export function EditorPane(props: EditorPaneProps) {
  const { session, draft, dispatch, diagnostics, open, onOpen, showSpan } = props;
  const ids = { panel: useId(), help: useId() };
  const [refusal, setRefusal] = useState<string | null>(null);
  const host = useEditor(props, ids.help);

  const take = (upload: Upload) => {
    setRefusal(upload.kind === "refused" ? upload.message : null);
    if (upload.kind === "refused") return;
    session.current?.replace(upload.file.path, upload.file.text);
    onOpen(upload.file.path);
  };
  const goOnWith = (files: readonly SourceFile[]) => {
    files.forEach(({ path, text }) => session.current?.replace(path, text));
    if (!files.some(({ path }) => path === open) && files[0]) onOpen(files[0].path);
  };
  const problems = diagnostics.filter(({ severity }) => severity !== "info");

  return (
    <section className={classes.editorPane} aria-label="Editor" data-pane="editor">
      <div className={classes.toolbar}>
        <FileTabs files={draft.files} open={open} diagnostics={diagnostics} panelId={ids.panel} onOpen={onOpen} />
        <OpenFile onRead={take} />
      </div>
      {refusal && (
        <p role="alert" className={classes.notice}>
          {refusal}
        </p>
      )}
      {draft.trouble?.kind === "conflict" && (
        <ConflictNotice
          foreign={draft.trouble.foreign}
          onKeepMine={() => dispatch({ kind: "keep-mine" })}
          onTakeTheirs={() => {
            if (draft.trouble?.kind === "conflict") goOnWith(draft.trouble.foreign.files);
            dispatch({ kind: "take-theirs" });
          }}
        />
      )}
      <span id="editor-name" hidden>
        Text of {open}
      </span>
      <div
        ref={host}
        id={ids.panel}
        role="tabpanel"
        aria-labelledby={`tab-${open}`}
        className={classes.editor}
        onDropCapture={async (event) => {
          const [file] = event.dataTransfer.files;
          if (!file) return;
          event.preventDefault();
          event.stopPropagation();
          take(await readFile(file));
        }}
      />
      {problems.length > 0 && (
        <details className={classes.problems} open>
          <summary>{problems.length === 1 ? "One problem" : `${problems.length} problems`} in the configuration</summary>
          <DiagnosticsList diagnostics={problems} showSpan={showSpan} />
        </details>
      )}
      <div className={classes.actions}>
        <SaveState draft={draft} />
        <BusyButton busy={props.busy} busyLabel="Grading…" onClick={props.onSubmit} aria-describedby={ids.help}>
          Submit
        </BusyButton>
      </div>
      <p id={ids.help} className={classes.keys}>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> submits, <kbd>Ctrl</kbd> <kbd>S</kbd> saves, <kbd>Tab</kbd> indents, <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the
        editor.
      </p>
    </section>
  );
}

/** Holds a CodeMirror session in the element; callbacks of later renders reach it through a box. */
function useEditor(props: EditorPaneProps, describedBy: string) {
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
    onReady(made);
    return () => {
      session.current = null;
      made.destroy();
    };
  }, [describedBy]);
  useEffect(() => props.session.current?.open(props.open), [props.session, props.open]);
  useEffect(() => props.session.current?.showDiagnostics(props.diagnostics), [props.session, props.diagnostics, props.open]);
  return host;
}
