import { StateEffect, StateField, type EditorState, type TransactionSpec } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Position } from "@/lib/source";
import { offsetOf } from "./offset";

const markLine = StateEffect.define<number>();

/** The line that decided a result, until the text changes. */
export const decidingLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(markLine)) return Decoration.set([Decoration.line({ class: "cm-decidingLine" }).range(effect.value)]);
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Moves the cursor to a place and marks its line, in sight or not. */
export function marked({ doc }: EditorState, place: Position): { readonly selection: { readonly anchor: number }; readonly effects: StateEffect<unknown> } {
  const at = offsetOf(doc, place);
  return { selection: { anchor: at }, effects: markLine.of(doc.lineAt(at).from) };
}

/** The same, and brings it into sight wherever the page is. */
export function revealed(state: EditorState, place: Position): TransactionSpec {
  const { selection, effects } = marked(state, place);
  return { selection, effects: [effects, EditorView.scrollIntoView(selection.anchor, { y: "center" })] };
}
