/** Content as revisions: what files bring in, and what students see. */
export { BoundedCache } from "./bounded-cache";
export { importContent } from "./import-content";
export {
  labOfRevision,
  publishedCourse,
  publishedFigure,
  publishedLab,
  publishedLesson,
  type Published,
  type PublishedCourse,
} from "./published";
