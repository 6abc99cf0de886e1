import { errorAt, type Diagnostic, type Span } from "../../../source";
import { unexpected } from "../../json";

/** Where a bracket, block or text was opened, for "opened on line 3". */
const opened = (at: Span): string => `on line ${at.start.line}, column ${at.start.column}`;

/** A character and what to write instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["'", 'Write texts in double quotes: "like this".'],
  ["`", 'Write texts in double quotes: "like this".'],
  ["\u201c", 'Replace the curly quotes by straight ones: "like this".'],
  ["\u201d", 'Replace the curly quotes by straight ones: "like this".'],
  [";", "Remove the semicolon: each argument stands on a line of its own."],
  ["&", "Write `&&` for a logical and."],
  ["|", "Write `||` for a logical or."],
  ["$", "Place `${ … }` inside double quotes, or leave `${` and `}` out."],
]);

/** Everything that can be wrong with the writing, each with its sentence and its way out. */
export const problems = {
  notText: (span: Span, why: string): Diagnostic =>
    errorAt("not-text", `This file is not a text in UTF-8: ${why}.`, { span, hint: "Save the file as plain text in UTF-8." }),

  invalidCharacter: (span: Span, character: string): Diagnostic =>
    errorAt("invalid-character", `The character ${JSON.stringify(character)} has no meaning here.`, {
      span,
      hint: INSTEAD.get(character) ?? "Remove it, or put it inside a text in double quotes.",
    }),

  unterminatedString: (span: Span): Diagnostic =>
    errorAt("unterminated-string", "This text has an opening quote and no closing quote on its line.", {
      span,
      hint: 'Add the closing `"`. A text over several lines is written as a heredoc: `<<EOT`.',
    }),

  unterminatedInterpolation: (span: Span): Diagnostic =>
    errorAt("unterminated-template", "This `${` or `%{` is not closed before its text ends.", { span, hint: "Add the closing `}`." }),

  unterminatedHeredoc: (span: Span, marker: string): Diagnostic =>
    errorAt("unterminated-heredoc", `The heredoc \`${marker}\` that starts here has no end.`, {
      span,
      hint: `Add a line that holds \`${marker}\` and nothing else.`,
    }),

  unterminatedComment: (span: Span): Diagnostic =>
    errorAt("unterminated-comment", "The comment that starts here with `/*` has no end.", {
      span,
      hint: "Add `*/` where the comment ends.",
    }),

  invalidHeredoc: (span: Span): Diagnostic =>
    errorAt("invalid-heredoc", "`<<` starts a heredoc and needs a marker word at the end of the line.", {
      span,
      hint: "Write `<<EOT` (or `<<-EOT` to remove the indentation), and end the line there.",
    }),

  invalidEscape: (span: Span, escape: string): Diagnostic =>
    errorAt("invalid-escape", `\`${escape}\` is not an escape that a text may hold.`, {
      span,
      hint: 'Write one of `\\n`, `\\r`, `\\t`, `\\"`, `\\\\`, `\\uNNNN`, `\\UNNNNNNNN`; a backslash itself is `\\\\`.',
    }),

  invalidNumber: (span: Span, text: string): Diagnostic =>
    errorAt("invalid-number", `\`${text}\` is not a number.`, { span, hint: "Put addresses, CIDR blocks and names in double quotes." }),

  missingEquals: (span: Span, name: string, found: string): Diagnostic =>
    errorAt("missing-equals", `\`${name}\` needs \`=\` and a value, or a block in braces; here stands ${found}.`, {
      span,
      hint: `Write \`${name} = value\`, or \`${name} { … }\` where it is a block.`,
    }),

  colonForEquals: (span: Span, name: string): Diagnostic =>
    errorAt("missing-equals", `\`${name}:\` assigns nothing: arguments are set with \`=\`.`, { span, hint: `Write \`${name} = value\`.` }),

  missingValue: (span: Span, found: string): Diagnostic =>
    errorAt("missing-value", `A value is missing: here stands ${found}.`, { span, hint: "Add the value, or remove what asks for one." }),

  unclosed: (span: Span, bracket: string, open: Span, found: string): Diagnostic =>
    errorAt("missing-closing-bracket", `\`${bracket}\` is missing: what was opened ${opened(open)} is not closed before ${found}.`, {
      span,
      hint: bracket === ")" || bracket === "]" ? `Add a comma before the next element, or \`${bracket}\`.` : `Add \`${bracket}\`.`,
    }),

  missingComma: (span: Span, found: string): Diagnostic =>
    errorAt("missing-comma", `The item ends before ${found}: between the items of an object stands a comma or the end of a line.`, {
      span,
      hint: "Add a comma before it, or start a new line.",
    }),

  unclosedBlock: (span: Span, header: string, open: Span, before: string): Diagnostic =>
    errorAt("missing-closing-brace", `The block \`${header}\` opened ${opened(open)} is not closed before ${before}.`, {
      span,
      hint: "Add `}` on a line of its own where the block ends.",
    }),

  extraClosing: (span: Span, bracket: string): Diagnostic =>
    errorAt("unexpected-token", `\`${bracket}\` closes nothing that was opened.`, {
      span,
      hint: `Remove it, or add what it should close.`,
    }),

  missingNewline: (span: Span, found: string): Diagnostic =>
    errorAt("missing-newline", `The argument ends before ${found}: each argument and block stands on a line of its own.`, {
      span,
      hint: "Start a new line here; put texts in double quotes.",
    }),

  unexpectedAfterValue: (span: Span, found: string): Diagnostic =>
    errorAt("unexpected-token", `The value ends before ${found}, which does not continue it.`, {
      span,
      hint: "Join the parts by an operator, put a text in double quotes, or start a new line.",
    }),

  tooManyTokens: (span: Span, limit: number): Diagnostic =>
    errorAt("too-many-tokens", `The file has more than ${limit} words and signs; nothing of it is read.`, {
      span,
      hint: "Split the file into several, or leave out generated parts.",
    }),

  unexpected,

  duplicateAttribute: (span: Span, name: string, first: Span): Diagnostic =>
    errorAt("duplicate-attribute", `\`${name}\` is already set ${opened(first)}.`, { span, hint: "Keep one of the two." }),

  tooDeep: (span: Span, limit: number): Diagnostic =>
    errorAt(
      "nesting-too-deep",
      `Blocks, brackets and templates are nested more than ${limit} deep here; the rest of the file is not read.`,
      {
        span,
        hint: "Name parts of it in `locals` and use the names.",
      },
    ),

  tooManyErrors: (span: Span, count: number): Diagnostic =>
    errorAt("too-many-syntax-errors", `Reading stops here after ${count} syntax errors in this file.`, {
      span,
      hint: "Correct the first ones: later ones often follow from them.",
    }),

  directive: (span: Span, message: string): Diagnostic =>
    errorAt("invalid-template-directive", message, {
      span,
      hint: "Write `%{ if … } … %{ else } … %{ endif }` or `%{ for x in … } … %{ endfor }`.",
    }),
};
