import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCourse } from ".";

const COURSE = fileURLToPath(new URL("../../content/courses/aws-network-security", import.meta.url));

describe("the course on disk", async () => {
  const { course, diagnostics } = await readCourse(COURSE);

  it("reads without a diagnostic", () => {
    expect(diagnostics.map(({ code, message, span }) => `${span?.file}:${span?.start.line} ${code} ${message}`)).toEqual([]);
  });

  it("holds what its map names", () => {
    const items = course?.modules.flatMap((module) => module.items) ?? [];
    expect(course?.lessons.map((lesson) => lesson.slug)).toEqual(items.filter((item) => item.kind === "lesson").map((item) => item.slug));
    expect(course?.labs.map((lab) => lab.slug)).toEqual(items.filter((item) => item.kind === "lab").map((item) => item.slug));
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(course))).toEqual(course);
  });
});
