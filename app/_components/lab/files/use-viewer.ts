import type { EditorView } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { FileHead } from "./file-head";

/** `listing`: the plain text is shown; `failed`: it stays, for the rest did not come. */
export type ViewerState = "listing" | "shown" | "failed";

/** Where a viewer is to stand. Each request is a new value. */
export interface Aim {
  readonly line: number;
  /** The reader asked for it: the page goes there too, and so does the focus. */
  readonly isAsked: boolean;
}

interface Viewer {
  readonly view: EditorView;
  readonly aimAt: (aim: Aim) => void;
}

/** Puts a viewer of the whole file into `host`, once the file is to be seen. The editor's code and the text come then. */
export function useViewer(host: RefObject<HTMLElement | null>, file: FileHead, isOpen: boolean, aim: Aim | null): ViewerState {
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(file);
  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    loadViewer(latest.current).then(
      (made) => (isGone ? made.view.destroy() : setViewer(made)),
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      setViewer(null);
    };
  }, [isOpen]);
  // Viewer and listing change places at once: nobody finds a line twice.
  useLayoutEffect(() => {
    if (!viewer) return;
    host.current?.append(viewer.view.dom);
    viewer.view.requestMeasure();
    return () => viewer.view.destroy();
  }, [host, viewer]);
  useEffect(() => {
    if (viewer && aim) viewer.aimAt(aim);
  }, [viewer, aim]);
  return viewer ? "shown" : failed ? "failed" : "listing";
}

async function loadViewer(file: FileHead): Promise<Viewer> {
  const [{ goTo, makeViewer, openAt }, text] = await Promise.all([import("../../editor/viewer"), wholeText(file)]);
  const view = makeViewer({ path: file.path, text });
  return { view, aimAt: ({ line, isAsked }) => (isAsked ? goTo(view, line) : openAt(view, line)) };
}

async function wholeText({ isWhole, text, url }: FileHead): Promise<string> {
  if (isWhole) return text;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}
