import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importContent } from "../../lib/publishing";

/** Brings every course below `contentDir` into the database. Problems are told; students then see what they saw before. */
export const importCourses = async (contentDir: string, say: (line: string) => void): Promise<void> => {
  const courses = join(contentDir, "courses");
  if (!existsSync(courses)) throw new Error(`There are no courses in ${courses}. Set CONTENT_DIR to the folder that holds courses/.`);
  for (const entry of readdirSync(courses, { withFileTypes: true }).filter((found) => found.isDirectory())) {
    const { diagnostics, imported, published } = await importContent(join(courses, entry.name));
    for (const { severity, code, message, span } of diagnostics.filter((found) => found.severity !== "info")) {
      say(`${span === null ? entry.name : `${span.file}:${span.start.line}:${span.start.column}`} ${severity} ${code} ${message}`);
    }
    if (!imported) say(`The course ${entry.name} was not imported: mend the errors above and start again.`);
    if (published.length > 0) say(`Imported ${published.length} pieces of ${entry.name}.`);
  }
};
