import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours come from the page's tokens, so that both schemes hold here too. */
export const editorTheme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--rf-paper)", color: "var(--rf-ink)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--rf-mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--rf-accent)", paddingBlock: "0.6rem" },
  ".cm-cursor": { borderLeftColor: "var(--rf-accent)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--rf-paper)", color: "var(--rf-ink-faint)", border: "none", paddingLeft: "0.25rem" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--rf-sunken) 55%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--rf-accent) 24%, transparent)",
  },
  ".cm-matchingBracket": { outline: "1px solid var(--rf-edge)", backgroundColor: "transparent" },
  ".cm-decidingLine": { backgroundColor: "var(--rf-unknown-wash)", boxShadow: "inset 3px 0 var(--rf-unknown)" },
  ".cm-tooltip": { backgroundColor: "var(--rf-paper)", color: "var(--rf-ink)", border: "1px solid var(--rf-edge)", borderRadius: "4px", maxWidth: "34rem" },
  ".cm-diagnostic": { padding: "0.4rem 0.7rem", fontFamily: "var(--rf-sans)", fontSize: "0.875rem", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--rf-denied)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--rf-unknown)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--rf-denied) 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--rf-unknown) 1px", textUnderlineOffset: "3px" },
});

export const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword, tags.typeName], color: "var(--rf-code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--rf-code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--rf-code-number)" },
  { tag: [tags.propertyName, tags.variableName, tags.attributeName, tags.function(tags.variableName)], color: "var(--rf-code-name)" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--rf-ink-faint)", fontStyle: "italic" },
]);
