import type { SourceFile } from "../../source";

const NAMES = /\.(?:ya?ml|json|template)$/i;
/** At the start of a line or of a map in brackets. */
const VERSION = /(?:^[ \t]*|[{,]\s*)["']?AWSTemplateFormatVersion["']?\s*:/m;
/** The same, at the left edge: a list of that name is of another kind. */
const RESOURCES = /(?:^|[{,]\s*)["']?Resources["']?\s*:(?!\s*\[)/m;

/** Whether a file is a template of CloudFormation, as far as its name and some of its words tell: it may be broken as well. */
export const isTemplate = ({ path, text }: SourceFile): boolean => NAMES.test(path) && (VERSION.test(text) || RESOURCES.test(text));
