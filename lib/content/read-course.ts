import { basename, resolve } from "node:path";
import { figureSchema, makeFigure, type Figure, type Lab } from "../labs";
import { compileLesson, elementsOf, readYaml, type Lesson } from "../lessons";
import { errorAt, fileSpan, inReadingOrder, type Diagnostic } from "../source";
import { courseSchema, type Course, type CourseItem } from "./course";
import { foldersIn, readFolder, readText } from "./files";
import { readLab } from "./read-lab";

/** Everything under a course's folder. `course` is null where its own file can not be read; else it holds all that can be. */
export async function readCourse(folder: string): Promise<{ readonly course: Course | null; readonly diagnostics: readonly Diagnostic[] }> {
  const root = resolve(folder);
  const file = await readText(root, "course.yaml");
  if (!file) return { course: null, diagnostics: [missing("course.yaml")] };
  const map = readYaml(file, courseSchema);
  if (!map.value) return { course: null, diagnostics: map.diagnostics };
  const items = map.value.modules.flatMap((module) => module.items);
  const [lessons, labs, figures] = await Promise.all([
    readAll(slugsOf(items, "lesson"), (slug) => readLesson(root, slug)),
    readAll(slugsOf(items, "lab"), (slug) => readLab(root, slug)),
    readAll(await foldersIn(root, "figures"), (slug) => readFigure(root, slug)),
  ]);
  const course: Course = { slug: basename(root), ...map.value, lessons: lessons.values, labs: labs.values, figures: figures.values };
  const diagnostics = [lessons, labs, figures].flatMap((read) => read.diagnostics);
  return { course, diagnostics: inReadingOrder([...diagnostics, ...twice(items), ...checkLinks(course), ...checkIds(labs.values)]) };
}

const slugsOf = (items: readonly CourseItem[], kind: CourseItem["kind"]): string[] =>
  items.filter((item) => item.kind === kind).map((item) => item.slug);

async function readAll<T>(
  slugs: readonly string[],
  read: (slug: string) => Promise<{ readonly value: T | null; readonly diagnostics: readonly Diagnostic[] }>,
) {
  const all = await Promise.all(slugs.map(read));
  return { values: all.flatMap(({ value }) => (value ? [value] : [])), diagnostics: all.flatMap(({ diagnostics }) => diagnostics) };
}

async function readLesson(
  root: string,
  slug: string,
): Promise<{ readonly value: Lesson | null; readonly diagnostics: readonly Diagnostic[] }> {
  const path = `lessons/${slug}`;
  const [lesson, questions] = await Promise.all([readText(root, `${path}.mdx`), readText(root, `${path}.questions.yaml`)]);
  if (!lesson) return { value: null, diagnostics: [missing(`${path}.mdx`)] };
  const compiled = compileLesson({ slug, lesson, questions });
  return { value: compiled.lesson, diagnostics: compiled.diagnostics };
}

async function readFigure(
  root: string,
  slug: string,
): Promise<{ readonly value: Figure | null; readonly diagnostics: readonly Diagnostic[] }> {
  const folder = `figures/${slug}`;
  const [yaml, files] = await Promise.all([
    readText(root, `${folder}/figure.yaml`),
    readFolder(root, folder, (path) => path.endsWith(".tf")),
  ]);
  if (!yaml || files.length === 0) return { value: null, diagnostics: [missing(`${folder}/${yaml ? "main.tf" : "figure.yaml"}`)] };
  const { value, diagnostics } = readYaml(yaml, figureSchema);
  return { value: value && makeFigure({ slug, spec: value, files }), diagnostics };
}

/** The figures and labs that lessons name, and the lessons that labs ask for, must exist. */
function checkLinks(course: Course): Diagnostic[] {
  const has = (items: readonly { readonly slug: string }[], slug: string) => items.some((item) => item.slug === slug);
  const dangling = (file: string, what: string, slug: string) =>
    errorAt("content-dangling-link", `The ${what} \`${slug}\` does not exist, or does not read.`, { span: fileSpan(file) });
  const inLessons = course.lessons.flatMap((lesson) =>
    [...elementsOf(lesson.tree)].flatMap(({ tagName, properties }) => {
      if (tagName === "Figure" && !has(course.figures, String(properties.name)))
        return [dangling(`lessons/${lesson.slug}.mdx`, "figure", String(properties.name))];
      if (tagName === "LabLink" && !has(course.labs, String(properties.lab)))
        return [dangling(`lessons/${lesson.slug}.mdx`, "lab", String(properties.lab))];
      return [];
    }),
  );
  const inLabs = course.labs.flatMap((lab) =>
    lab.spec.prerequisites
      .filter((slug) => !has(course.lessons, slug))
      .map((slug) => dangling(`labs/${lab.slug}/lab.yaml`, "lesson", slug)),
  );
  return [...inLessons, ...inLabs];
}

const twice = (items: readonly CourseItem[]): Diagnostic[] =>
  items
    .filter((item, at) => items.findIndex((other) => other.kind === item.kind && other.slug === item.slug) !== at)
    .map((item) =>
      errorAt("content-listed-twice", `The ${item.kind} \`${item.slug}\` stands twice in the course.`, { span: fileSpan("course.yaml") }),
    );

const checkIds = (labs: readonly Lab[]): Diagnostic[] =>
  labs
    .filter((lab, at) => labs.findIndex((other) => other.spec.id === lab.spec.id) !== at)
    .map((lab) =>
      errorAt("lab-id", `The id of \`${lab.slug}\` belongs to another lab too.`, {
        hint: "Give it a new UUID.",
        span: fileSpan(`labs/${lab.slug}/lab.yaml`),
      }),
    );

const missing = (path: string): Diagnostic => errorAt("content-missing-file", `${path} is missing.`, { span: fileSpan(path) });
