/**
 * What a lesson may contain: Markdown, the components of `components.ts`, and questions. Text becomes a checked tree
 * (plain JSON, hast) and never runs code.
 */
export {
  compileLesson,
  compileText,
  publicLesson,
  type Lesson,
  type LessonMeta,
  type LessonSource,
  type PublicLesson,
} from "./lesson";
export { answerSchema, markAnswer, type Answer, type Marking } from "./marking";
export { questionSchema, type PublicQuestion, type Question } from "./questions";
export { elementsOf, plainText, type LessonElement, type LessonNode, type LessonTree } from "./tree";
export { readYaml, type YamlReading } from "./yaml";
