/** Reads and validates the files under content/. */
export type { Course, CourseItem, CourseMap, CourseModule } from "./course";
export { readCourse } from "./read-course";
export { readFindings, type Finding, type FindingMeta } from "./findings";
