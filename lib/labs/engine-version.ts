/**
 * Version of everything that decides a grade: reading, following, explaining, wording. It rises with each change that
 * could alter a report, so that old reports say which engine made them.
 */
export const ENGINE_VERSION = "1.0.0";
