import type { SourceFile } from "../../source";

const MARK = /"format"\s*:\s*"ringfence-console\//;

/** Whether a file is a stored form of the console, by its name or by the word that each begins with. */
export const isForm = ({ path, text }: SourceFile): boolean => /\.console\.json$/i.test(path) || (/\.json$/i.test(path) && MARK.test(text));
