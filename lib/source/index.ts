/** Text, places in it, and what there is to say about it. */
export { fileSpan, type Position, type Span } from "./span";
export { errorAt, hasErrors, infoAt, inReadingOrder, warningAt, type Diagnostic, type Severity } from "./diagnostic";
export { fromBase64, toBase64 } from "./base64";
export { quoted, shown } from "./quoted";
export { snakeCase } from "./snake-case";
export { LineIndex, type SourceFile } from "./text";
export type { AsideAround, AsideOfType, LeftAside } from "./left-aside";
