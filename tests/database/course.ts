import { randomBytes } from "node:crypto";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importContent } from "../../lib/publishing";

const REAL = "content/courses/aws-network-security";

export const suffix = (): string => randomBytes(5).toString("hex");

/** A copy of the real course under a name of its own, for a test to change. Gives its folder and its slug. */
export const copiedCourse = async (): Promise<{ folder: string; course: string }> => {
  const course = `course-${suffix()}`;
  const folder = join(await mkdtemp(join(tmpdir(), "ringfence-course-")), course);
  await cp(REAL, folder, { recursive: true });
  return { folder, course };
};

/** The slug of such a copy, imported. */
export const importedCourse = async (): Promise<string> => {
  const { folder, course } = await copiedCourse();
  await importContent(folder);
  return course;
};
