"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import type { ShowSpan } from "@/app/_components/network/packet-path";
import type { AttemptView, LabView } from "@/lib/learning";
import { paths } from "@/lib/paths";
import type { Span } from "@/lib/source";
import { BriefPane } from "./brief-pane";
import { EditorPane } from "./editor-pane";
import type { EditorSession } from "./editor-session";
import { drawerOf, takeUnconfirmed } from "./kept-here";
import { readSubmission } from "./lab-client";
import { LineLink } from "./line-link";
import { PaneSwitch, type Pane } from "./pane-switch";
import { ResultPane } from "./result-pane";
import { useDraft } from "./use-draft";
import { useFiles } from "./use-files";
import { useGrading } from "./use-grading";
import { useReading } from "./use-reading";
import classes from "./workspace.module.css";

export interface WorkspaceProps {
  readonly course: string;
  /** Whose draft this is. */
  readonly person: string;
  readonly lab: Pick<LabView["lab"], "slug" | "title" | "tasks">;
  readonly draft: LabView["draft"];
  readonly attempts: LabView["attempts"];
  readonly last: AttemptView | null;
  /** An attempt whose files go into the editor, as one change that can be undone. */
  readonly restore: string | null;
  readonly brief: ReactNode;
  /** The file that is open at first. */
  readonly firstFile: string;
}

const isEditorShown = (): boolean => document.querySelector('[data-pane="editor"]')?.checkVisibility() ?? false;

/** Brief, editor and result of one lab. Beside each other where there is room, else one at a time. */
export function Workspace({ course, person, lab, draft: saved, attempts, last, restore, brief, firstFile }: WorkspaceProps) {
  const { format } = saved;
  const { refresh } = useRouter();
  const routes = useMemo(() => paths.lab(course, lab.slug), [course, lab.slug]);
  const drawer = drawerOf(person, routes.page);
  const session = useRef<EditorSession | null>(null);
  const resultHeading = useRef<HTMLHeadingElement>(null);
  const [pane, setPane] = useState<Pane>("brief");
  const [open, setOpen] = useState(firstFile);
  const { state: draft, dispatch, save, restore: restoreDraft } = useDraft({ url: routes.draft, drawer, format, files: saved.files, saved });
  const deeds = useFiles({ session, files: draft.files, dispatch, open, onOpen: setOpen });
  const { diagnostics, topology } = useReading(routes.check, format, draft.files);
  const grading = useGrading(routes, last, refresh);
  const busy = grading.phase.kind === "sending" || grading.phase.kind === "waiting";

  const submit = () => {
    if (busy) return;
    void save();
    void grading.submit({ format, files: draft.files });
    setPane("result");
    // Where panes replace each other the editor is gone now: the focus goes on to what is read next.
    requestAnimationFrame(() => {
      if (!isEditorShown()) resultHeading.current?.focus();
    });
  };

  const reveal = useCallback(({ file, start }: Span) => {
    if (!isEditorShown()) setPane("editor");
    setOpen(file);
    // The editor can not take the focus before it is shown.
    requestAnimationFrame(() => session.current?.reveal(file, start.line, start.column));
  }, []);
  const names = draft.files.map(({ path }) => path).join("\0");
  const showSpan: ShowSpan = useCallback(
    (span) => <LineLink span={span} onFollow={names.split("\0").includes(span.file) ? reveal : null} />,
    [names, reveal],
  );

  const onReady = useCallback(
    async () => {
      const left = takeUnconfirmed(drawer);
      if (left) deeds.goOnWith(left.files);
      if (left && left.baseVersion !== saved.version) dispatch({ kind: "failed", trouble: { kind: "conflict", foreign: saved } });
      if (restore === null) return;
      const attempt = await readSubmission(routes.submission(restore));
      if (attempt) deeds.goOnWith(attempt.files);
      // Opened again later, the page shows the draft, not the attempt.
      history.replaceState(null, "", routes.page);
    },
    [drawer, saved, dispatch, restore, routes, deeds],
  );

  return (
    <div className={classes.workspace} data-fills-window data-shown={pane}>
      <h1 className="rf-visually-hidden">Lab: {lab.title}</h1>
      <PaneSwitch shown={pane} onShow={setPane} busy={busy} />
      <BriefPane lab={lab} brief={brief} report={grading.shown?.report ?? null} />
      <EditorPane
        {...{ session, draft, dispatch, deeds, diagnostics, open, onReady, busy, showSpan }}
        onOpen={setOpen}
        onStarter={() => restoreDraft(deeds.goOnWith)}
        onSave={save}
        onSubmit={submit}
      />
      <ResultPane
        {...{ course, lab, grading, attempts, showSpan }}
        draftTopology={topology}
        checkUrl={routes.check}
        files={draft.files}
        headingRef={resultHeading}
      />
    </div>
  );
}
