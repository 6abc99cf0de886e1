import { compileText, readYaml } from "../lessons";
import { labSchema, lintLab, makeLab, mistakeSchema, type Lab, type Mistake } from "../labs";
import { errorAt, fileSpan, type Diagnostic } from "../source";
import { foldersIn, readFolder, readText } from "./files";

interface Read<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `labs/<slug>/` of a course folder. Diagnostics name files relative to the course. */
export async function readLab(course: string, slug: string): Promise<Read<Lab>> {
  const folder = `labs/${slug}`;
  const [yaml, brief] = await Promise.all([readText(course, `${folder}/lab.yaml`), readText(course, `${folder}/brief.mdx`)]);
  if (!yaml || !brief) return { value: null, diagnostics: [missing(`${folder}/${yaml ? "brief.mdx" : "lab.yaml"}`)] };
  const spec = readYaml(yaml, labSchema);
  const { diagnostics: inBrief } = compileText(brief);
  const mistakes = await readMistakes(course, folder);
  const before = [...spec.diagnostics, ...inBrief, ...mistakes.diagnostics];
  if (!spec.value) return { value: null, diagnostics: before };
  const [starter, solution] = await Promise.all([readFolder(course, `${folder}/starter`), readFolder(course, `${folder}/solution`)]);
  const lab = makeLab({ slug, spec: spec.value, brief: brief.text, starter, solution, mistakes: mistakes.value ?? [] });
  const empty = [...(starter.length > 0 ? [] : ["starter"]), ...(solution.length > 0 ? [] : ["solution"])].map((part) =>
    missing(`${folder}/${part}`),
  );
  const issues = lintLab(lab).map(({ code, path, message, hint }) => errorAt(code, message, { hint, span: spec.spanOf(path) }));
  const diagnostics = [...before, ...empty, ...issues];
  return { value: diagnostics.length > 0 ? null : lab, diagnostics };
}

async function readMistakes(course: string, folder: string): Promise<Read<readonly Mistake[]>> {
  const names = await foldersIn(course, `${folder}/mistakes`);
  const read = await Promise.all(names.map((name) => readMistake(course, `${folder}/mistakes/${name}`, name)));
  return { value: read.flatMap(({ value }) => (value ? [value] : [])), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) };
}

async function readMistake(course: string, folder: string, name: string): Promise<Read<Mistake>> {
  const yaml = await readText(course, `${folder}/mistake.yaml`);
  if (!yaml) return { value: null, diagnostics: [missing(`${folder}/mistake.yaml`)] };
  const { value, diagnostics } = readYaml(yaml, mistakeSchema);
  const files = await readFolder(course, folder, (path) => path !== "mistake.yaml");
  return { value: value && { name, ...value, files }, diagnostics };
}

const missing = (path: string): Diagnostic =>
  errorAt("content-missing-file", `${path} is missing.`, { hint: "Add it, or take its name out of course.yaml.", span: fileSpan(path) });
