import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { hcl } from "codemirror-lang-hcl";
import { decidingLine, revealed } from "@/app/_components/editor/deciding-line";
import { documentNonce } from "@/app/_components/editor/document-nonce";
import { editorTheme, highlighting } from "@/app/_components/editor/theme";
import type { Diagnostic, SourceFile } from "@/lib/source";
import { editorDiagnostics } from "./editor-diagnostics";

export interface EditorSettings {
  readonly files: readonly SourceFile[];
  /** Ids of the elements that name and describe the editor. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (path: string, text: string) => void;
  readonly onSubmit: () => void;
  readonly onSave: () => void;
}

/** One CodeMirror view over several files, each with its own text, cursor and undo history. */
export class EditorSession {
  readonly #view: EditorView;
  readonly #settings: EditorSettings;
  readonly #states = new Map<string, EditorState>();
  #open: string;

  constructor(parent: HTMLElement, settings: EditorSettings) {
    this.#settings = settings;
    for (const file of settings.files) this.#states.set(file.path, this.#newState(file));
    this.#open = settings.files[0]?.path ?? "main.tf";
    this.#view = new EditorView({ parent, state: this.#stateOf(this.#open) });
  }

  /** Shows a file; its cursor and history are as they were left. */
  open(path: string): void {
    if (path === this.#open) return;
    this.#states.set(this.#open, this.#view.state);
    this.#open = path;
    this.#view.setState(this.#stateOf(path));
  }

  /** Moves to a place, marks its line and takes the focus. */
  reveal(path: string, line: number, column: number): void {
    this.open(path);
    this.#view.dispatch(revealed(this.#view.state, { line, column }));
    this.focus();
  }

  /** Replaces a file's whole text as one change that can be undone; a path that is new becomes a file. */
  replace(path: string, text: string): void {
    const state = path === this.#open ? this.#view.state : this.#stateOf(path);
    const change = { changes: { from: 0, to: state.doc.length, insert: text } };
    if (path === this.#open) return this.#view.dispatch(change);
    // No view shows this file: nobody else would tell that it changed.
    this.#states.set(path, state.update(change).state);
    this.#settings.onChange(path, text);
  }

  /** Forgets a file; `next` is shown where it was open. */
  remove(path: string, next: string): void {
    if (path === this.#open) this.open(next);
    this.#states.delete(path);
  }

  /** Its cursor and history go with it. */
  rename(path: string, to: string): void {
    const state = this.#states.get(path);
    this.#states.delete(path);
    if (path === this.#open) this.#open = to;
    else if (state) this.#states.set(to, state);
  }

  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    const state = this.#view.state;
    const here = diagnostics.filter((diagnostic) => diagnostic.span?.file === this.#open);
    this.#view.dispatch(setDiagnostics(state, editorDiagnostics(state.doc, here)));
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }

  #stateOf(path: string): EditorState {
    return this.#states.get(path) ?? this.#newState({ text: "" });
  }

  #newState({ text }: Pick<SourceFile, "text">): EditorState {
    const { labelledBy, describedBy, onChange, onSubmit, onSave } = this.#settings;
    const done = (action: () => void) => () => {
      action();
      return true;
    };
    const own: Extension[] = [
      keymap.of([
        { key: "Mod-Enter", run: done(onSubmit) },
        { key: "Mod-s", run: done(onSave), preventDefault: true },
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(this.#open, update.state.doc.toString());
      }),
      EditorView.contentAttributes.of({ "aria-labelledby": labelledBy, "aria-describedby": describedBy, spellcheck: "false", tabindex: "0" }),
      EditorView.cspNonce.of(documentNonce()),
    ];
    return EditorState.create({ doc: text, extensions: [own, COMMON] });
  }
}

const COMMON: Extension = [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  bracketMatching(),
  closeBrackets(),
  indentOnInput(),
  indentUnit.of("  "),
  decidingLine,
  hcl(),
  syntaxHighlighting(highlighting),
  editorTheme,
  EditorView.lineWrapping,
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
];
