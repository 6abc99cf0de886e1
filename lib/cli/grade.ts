import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readCourse } from "../content";
import { detectFormat } from "../ingest";
import { defaultVariant, grade as gradeSubmission, instantiate, variantFor, type Lab, type Report } from "../labs";
import type { Command } from "./command";
import { numberOption } from "./options";
import { reportSchema } from "./output-schemas";
import { printReport } from "./print-report";
import { readFolder } from "./read-folder";
import { EXIT, type Exit } from "./terminal";
import { UsageError } from "./usage-error";

export const grade: Command = {
  name: "grade",
  summary: "a lab's report on a submission",
  usage: ["grade LAB PATH [--seed N]", "grade content/courses/COURSE/labs/LAB PATH --json"],
  words: [2, 2],
  options: ["seed", "json"],
  output: reportSchema,
  async run([name = "", path = ""], options, terminal) {
    const lab = await findLab(name);
    const seed = numberOption(options, "seed", [0, 2 ** 31 - 1]);
    const variant = seed === undefined ? defaultVariant(lab) : variantFor(lab, seed);
    const { files, diagnostics } = readFolder(path, undefined);
    for (const diagnostic of diagnostics) throw new UsageError(`${diagnostic.message} ${diagnostic.hint ?? ""}`);
    const report = gradeSubmission(instantiate(lab, variant), variant, { format: detectFormat(files) ?? "terraform", files });
    if (options["json"] === true) terminal.data(`${JSON.stringify(report)}\n`);
    else terminal.out(printReport(report));
    return exitCode(report);
  },
};

function exitCode(report: Report): Exit {
  if (report.status === "error") return EXIT.ourFault;
  if (report.status === "invalid") return EXIT.badInput;
  return report.score === report.max ? EXIT.done : EXIT.failed;
}

/** A lab by its folder, or by its slug in any course below `content/courses`. */
async function findLab(name: string): Promise<Lab> {
  const folders = existsSync(join(name, "lab.yaml")) ? [resolve(name)] : foldersOf(name);
  const [folder] = folders;
  if (folder === undefined) throw new UsageError(`Give a lab's name or folder: there is no lab "${name}" below content/courses.`);
  const { course, diagnostics } = await readCourse(dirname(dirname(folder)));
  const lab = course?.labs.find(({ slug }) => slug === basename(folder));
  if (lab !== undefined) return lab;
  const [first] = diagnostics.filter((d) => d.span?.file.includes(basename(folder)));
  throw new UsageError(`The lab "${name}" can not be read${first === undefined ? "" : `: ${first.message}`}.`);
}

function foldersOf(slug: string): string[] {
  const courses = join("content", "courses");
  if (!existsSync(courses)) return [];
  return readdirSync(courses)
    .map((course) => join(courses, course, "labs", basename(slug)))
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory());
}
