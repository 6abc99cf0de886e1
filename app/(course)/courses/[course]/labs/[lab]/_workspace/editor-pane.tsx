import { useId, type RefObject } from "react";
import { FileTabs, tabOf } from "@/app/_components/editor/file-tabs";
import { DiagnosticsList } from "@/app/_components/lab/diagnostics-list";
import type { ShowSpan } from "@/app/_components/network/packet-path";
import type { Diagnostic } from "@/lib/source";
import { ConflictNotice } from "./conflict-notice";
import type { DraftEvent, DraftState } from "./draft-machine";
import { EditorFooter } from "./editor-footer";
import type { EditorSession } from "./editor-session";
import { FileActions } from "./file-actions";
import { OpenFile, readFile } from "./open-file";
import type { Upload } from "./read-upload";
import { useEditor } from "./use-editor";
import type { Files } from "./use-files";
import { useQuestions } from "./use-questions";
import classes from "./workspace.module.css";

interface EditorPaneProps {
  readonly session: RefObject<EditorSession | null>;
  readonly draft: DraftState;
  readonly dispatch: (event: DraftEvent) => void;
  readonly deeds: Files;
  readonly diagnostics: readonly Diagnostic[];
  readonly open: string;
  readonly onOpen: (path: string) => void;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly onReady: () => void;
  /** Puts the starter into the place of the draft. Gives why it did not come, or null. */
  readonly onStarter: () => Promise<string | null>;
  readonly busy: boolean;
  readonly showSpan: ShowSpan;
}

export function EditorPane(props: EditorPaneProps) {
  const { session, draft, dispatch, deeds, diagnostics, open, onOpen, showSpan } = props;
  const ids = { panel: useId(), help: useId() };
  const host = useEditor(props, ids.help);
  const questions = useQuestions({ files: draft.files, deeds, backToStarter: props.onStarter });

  const take = (upload: Upload) => {
    questions.tell(upload.kind === "refused" ? upload.message : null);
    if (upload.kind === "refused") return;
    session.current?.replace(upload.file.path, upload.file.text);
    onOpen(upload.file.path);
  };
  const onKey = (key: string, path: string) => {
    if (key === "Delete") questions.askRemove(path);
    if (key === "F2") questions.askRename(path);
  };

  return (
    <section className={classes.editorPane} aria-label="Editor" data-pane="editor">
      <div className={classes.toolbar}>
        <FileTabs files={draft.files} open={open} diagnostics={diagnostics} panelOf={() => ids.panel} onOpen={onOpen} onKey={onKey} />
        <FileActions path={open} onRename={() => questions.askRename(open)} onRemove={() => questions.askRemove(open)} />
        <OpenFile onRead={take} />
      </div>
      {questions.shown}
      {draft.trouble?.kind === "conflict" && (
        <ConflictNotice
          foreign={draft.trouble.foreign}
          onKeepMine={() => dispatch({ kind: "keep-mine" })}
          onTakeTheirs={() => {
            if (draft.trouble?.kind === "conflict") deeds.goOnWith(draft.trouble.foreign.files);
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
        aria-labelledby={tabOf(ids.panel, draft.files.findIndex(({ path }) => path === open))}
        className={classes.editor}
        onDropCapture={async (event) => {
          const [file] = event.dataTransfer.files;
          if (!file) return;
          event.preventDefault();
          event.stopPropagation();
          take(await readFile(file));
        }}
      />
      <Problems diagnostics={diagnostics} showSpan={showSpan} />
      <EditorFooter draft={draft} busy={props.busy} helpId={ids.help} onStarter={questions.askStarter} onSubmit={props.onSubmit} />
    </section>
  );
}

/** What keeps the configuration from being graded, and what else is worth a look. */
function Problems({ diagnostics, showSpan }: Pick<EditorPaneProps, "diagnostics" | "showSpan">) {
  const problems = diagnostics.filter(({ severity }) => severity !== "info");
  if (problems.length === 0) return null;
  return (
    <details className={classes.problems} open>
      <summary>{problems.length === 1 ? "One problem" : `${problems.length} problems`} in the configuration</summary>
      <DiagnosticsList diagnostics={problems} showSpan={showSpan} />
    </details>
  );
}
