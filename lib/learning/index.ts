/** What a student does: reads, answers, works on a draft, hands in, looks back. Every use-case is told who asks. */
export { attempt, attempts } from "./attempts";
export { HAND_IN_BODY } from "./content-limit";
export { courseMap } from "./course-map";
export { checkDraft, restoreDraft, saveDraft } from "./draft";
export { openLab } from "./lab";
export { answerQuestion, markLessonRead, openLesson } from "./lesson";
export { hearResults, submit } from "./submit";
export type * from "./views";
