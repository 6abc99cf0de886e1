import type { ErrorCode } from "yaml";
import { errorAt, type Diagnostic, type Span } from "../../../source";

const INDENT = "Indent with spaces, and give everything that belongs together the same indentation.";
const QUOTES = "Put the text in quotes, or correct the place.";

/** What the reader of YAML finds wrong, in our words: what is wrong and the way out. */
const WORDS: Readonly<Record<ErrorCode, readonly [message: string, hint: string]>> = {
  ALIAS_PROPS: ["An alias has a tag or an anchor of its own here.", "Remove what stands before `*`."],
  BAD_ALIAS: ["The name of an anchor or alias can not be read here.", "Write a name of letters and digits after `&` or `*`."],
  BAD_COLLECTION_TYPE: ["A tag stands before a value of another kind.", "Remove the tag."],
  BAD_DIRECTIVE: ["A line that begins with `%` is an instruction to YAML, and this is none.", QUOTES],
  BAD_DQ_ESCAPE: ["A backslash in double quotes begins an escape that YAML does not have.", "Write `\\\\` for a backslash, or use single quotes."],
  BAD_INDENT: ["The indentation of this line fits to no line above it.", INDENT],
  BAD_PROP_ORDER: ["A tag or anchor stands on the wrong side of `-`, `?` or `:` here.", "Write it directly before its value."],
  BAD_SCALAR_START: ["An unquoted text can not begin with this character.", QUOTES],
  BLOCK_AS_IMPLICIT_KEY: ["A second `:` stands in this line, or a list where a name should be.", "Put a text that holds `: ` in quotes, or begin a new line."],
  BLOCK_IN_FLOW: ["An indented block stands within brackets here.", "Write all that is within brackets with brackets and commas."],
  DUPLICATE_KEY: ["A name is written twice in one map.", "Keep one of the two."],
  IMPOSSIBLE: ["This place can not be read as YAML.", "Correct or remove it."],
  KEY_OVER_1024_CHARS: ["The name before `:` is longer than 1,024 characters.", QUOTES],
  MISSING_CHAR: ["Something is missing here: `:` after a name, a space, a comma, a closing bracket or a quote.", "Add what is missing at this place or before it."],
  MULTILINE_IMPLICIT_KEY: ["The text before `:` goes over several lines.", "Add the `:` that is missing before it, or write the name in one line."],
  MULTIPLE_ANCHORS: ["A value has two anchors.", "Keep one of the two."],
  MULTIPLE_DOCS: ["A second document begins here.", "Put it into a file of its own."],
  MULTIPLE_TAGS: ["Two short forms stand in a row, and YAML allows one.", "Write the outer one in its long form: `Fn::Base64: !Sub …`."],
  NON_STRING_KEY: ["A name in a map is not a text.", "Write a text before `:`."],
  RESOURCE_EXHAUSTION: ["The nesting is too deep to be read.", "Nest less."],
  TAB_AS_INDENT: ["A tab stands in the indentation, where YAML allows spaces alone.", "Replace the tab by spaces."],
  TAG_RESOLVE_FAILED: ["The tag before this value is none that can be read.", "Correct or remove the word after `!`."],
  UNEXPECTED_TOKEN: ["Something stands here that does not belong here.", "Remove it, or put the text in quotes."],
};

/** What is missing, by the words of the reader of YAML. */
const MISSING: readonly (readonly [words: RegExp, message: string, hint: string])[] = [
  [/quote/, "A text that begins with a quote never ends.", "Write the closing quote; a quote within a text in single quotes is written twice."],
  [/Flow|flow/, "A bracket that is open is not closed, or a comma or `:` is missing within it.", "Close it, and put a comma between its items."],
  [/Implicit map keys/, "No `:` follows this name.", "Write `:` and the value, or indent the line so that it belongs to the text above."],
  [/white space/, "A space is missing here.", "Write a space before `#`, and behind a tag or an anchor."],
  [/indicator/, "This is indented like an item of the list above, and has no `-`.", "Write `- ` before it, or correct the indentation."],
];

/** `words`: how the reader of YAML says it. */
export function yamlProblem(code: ErrorCode, words: string, span: Span): Diagnostic {
  const missing = code === "MISSING_CHAR" ? MISSING.find(([pattern]) => pattern.test(words)) : undefined;
  if (missing !== undefined) return templateSyntax(missing[1], missing[2], span);
  const [message, hint] = WORDS[code];
  return templateSyntax(message, hint, span);
}

export const templateSyntax = (message: string, hint: string, span: Span): Diagnostic => errorAt("template-syntax", message, { hint, span });
