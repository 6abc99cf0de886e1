import { selectAll } from "@codemirror/commands";
import { syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { hcl } from "codemirror-lang-hcl";
import type { SourceFile } from "@/lib/source";
import { decidingLine, marked, revealed } from "./deciding-line";
import { documentNonce } from "./document-nonce";
import { editorTheme, highlighting } from "./theme";

/** A text to read, drawn as far as it is in sight. Its lines lie where those of a plain listing do. */
export const makeViewer = ({ path, text }: SourceFile): EditorView =>
  new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        READING,
        EditorView.contentAttributes.of({ "aria-label": `Text of ${path}`, tabindex: "0" }),
        EditorView.cspNonce.of(documentNonce()),
      ],
    }),
  });

/** Marks a line and brings it into sight, in the viewer alone: the page stays where it is. */
export function openAt(view: EditorView, line: number): void {
  view.dispatch(marked(view.state, { line, column: 1 }));
  onceMeasured(view, () =>
    view.requestMeasure({
      read: () => view.lineBlockAt(view.state.selection.main.head),
      write: ({ top }) => view.scrollDOM.scrollTo({ top: Math.max(0, top - view.scrollDOM.clientHeight / 3) }),
    }),
  );
}

/** Marks a line, brings it into sight wherever the page is, and takes the focus. */
export function goTo(view: EditorView, line: number): void {
  const place = revealed(view.state, { line, column: 1 });
  view.dispatch(place);
  view.focus();
  view.dom.scrollIntoView({ block: "nearest" });
  onceMeasured(view, () => view.dispatch(place));
}

/** Lines have no known height before the viewer was in the window: where one lies can not be told until then. */
function onceMeasured(view: EditorView, act: () => void): void {
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    view.requestMeasure();
    requestAnimationFrame(() => {
      if (view.dom.isConnected) act();
    });
  });
  observer.observe(view.dom);
}

const theme = EditorView.theme({
  "&": { height: "auto", maxHeight: "inherit", fontSize: "0.8125rem" },
  "&.cm-focused": { outline: "2px solid var(--rf-accent)", outlineOffset: "-2px" },
  ".cm-line": { padding: "0 1rem 0 0" },
  ".cm-gutters": { paddingLeft: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.5rem", padding: "0", marginRight: "1rem" },
});

const READING: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  // The engine counts lines by their newlines alone.
  EditorState.lineSeparator.of("\n"),
  keymap.of([{ key: "Mod-a", run: selectAll }]),
  lineNumbers(),
  decidingLine,
  hcl(),
  syntaxHighlighting(highlighting),
  theme,
  editorTheme,
];
