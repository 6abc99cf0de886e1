import { CODES, type Code } from "../trace";

const isCode = (code: string): code is Code => Object.hasOwn(CODES, code);

/** One sentence on what an explanation code means; the code itself where it is not one of ours. */
export const codeTitle = (code: string): string => (isCode(code) ? CODES[code] : code);
