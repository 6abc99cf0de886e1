import { z } from "zod";
import { errorAt, fileSpan, inReadingOrder, type Diagnostic, type SourceFile } from "../source";
import { buildTree } from "./build";
import { parseMdx, type MdxRoot } from "./parse";
import { publicQuestion, questionsSchema, type PublicQuestion, type Question } from "./questions";
import { elementsOf, type LessonTree } from "./tree";
import { readYaml } from "./yaml";

/** The front matter of a lesson. */
export const lessonMetaSchema = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  /** Reading time. */
  minutes: z.number().int().min(1).max(60),
  /** What the reader can do afterwards. */
  objectives: z.array(z.string().min(1).max(200)).min(1).max(6),
});
export type LessonMeta = z.infer<typeof lessonMetaSchema>;

/** A lesson with the answers to its questions: what an author publishes. Plain JSON. */
export interface Lesson {
  readonly slug: string;
  readonly meta: LessonMeta;
  readonly tree: LessonTree;
  readonly questions: readonly Question[];
}

/** A lesson as a learner sees it: no answers, no explanations. */
export interface PublicLesson extends Omit<Lesson, "questions"> {
  readonly questions: readonly PublicQuestion[];
}

export interface LessonSource {
  readonly slug: string;
  readonly lesson: SourceFile;
  /** The questions beside the lesson (`<slug>.questions.yaml`): answers stay out of the text that readers see. */
  readonly questions: SourceFile | null;
}

/** Reads and checks a lesson. `lesson` is null where a diagnostic is an error. */
export function compileLesson(source: LessonSource): { readonly lesson: Lesson | null; readonly diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics: unparsed } = parseMdx(source.lesson);
  const asked = source.questions ? readYaml(source.questions, questionsSchema) : { value: { questions: [] }, diagnostics: [] };
  if (!root) return { lesson: null, diagnostics: [...unparsed, ...asked.diagnostics] };
  const meta = frontMatter(root, source.lesson);
  const { tree, diagnostics: refused } = buildTree(root, source.lesson.path);
  const questions = asked.value?.questions ?? [];
  const loose = asked.value ? checkQuestions(tree, questions, source) : [];
  const diagnostics = inReadingOrder([...meta.diagnostics, ...refused, ...asked.diagnostics, ...loose]);
  if (!meta.value || diagnostics.some((d) => d.severity === "error")) return { lesson: null, diagnostics };
  return { lesson: { slug: source.slug, meta: meta.value, tree, questions }, diagnostics };
}

/** A text without front matter and questions: a lab's brief, a page of findings. */
export function compileText(file: SourceFile): { readonly tree: LessonTree | null; readonly diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics: unparsed } = parseMdx(file);
  if (!root) return { tree: null, diagnostics: unparsed };
  const { tree, diagnostics } = buildTree(root, file.path);
  return { tree: diagnostics.length > 0 ? null : tree, diagnostics };
}

export const publicLesson = (lesson: Lesson): PublicLesson => ({ ...lesson, questions: lesson.questions.map(publicQuestion) });

/** The YAML between the opening `---` and the next. A line break stands for the first, so that lines keep their numbers. */
function frontMatter(root: MdxRoot, file: SourceFile) {
  const first = root.children[0];
  if (first?.type !== "yaml")
    return {
      value: null,
      diagnostics: [
        errorAt("lesson-front-matter", `${file.path} has no front matter.`, {
          hint: "Begin with `---`, title, summary, minutes, objectives, `---`.",
          span: fileSpan(file.path),
        }),
      ],
    };
  return readYaml({ path: file.path, text: `\n${first.value}` }, lessonMetaSchema);
}

/** Every question is asked once, every `<Question>` is written. */
function checkQuestions(tree: LessonTree, questions: readonly Question[], source: LessonSource): Diagnostic[] {
  const asked = [...elementsOf(tree)].filter((e) => e.tagName === "Question").map((e) => String(e.properties.id));
  const written = questions.map((question) => question.id);
  const file = source.questions?.path ?? source.lesson.path;
  const report = (message: string) => errorAt("lesson-questions", message, { span: fileSpan(file) });
  return [
    ...asked.filter((id) => !written.includes(id)).map((id) => report(`<Question id="${id}"> has no question of that id.`)),
    ...written
      .filter((id) => asked.filter((other) => other === id).length !== 1)
      .map((id) => report(`The question \`${id}\` stands ${asked.includes(id) ? "more than once" : "nowhere"} in the lesson.`)),
    ...written.filter((id, at) => written.indexOf(id) !== at).map((id) => report(`Two questions have the id \`${id}\`.`)),
  ];
}
