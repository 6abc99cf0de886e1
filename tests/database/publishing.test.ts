import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { disconnect, pool } from "../../lib/db";
import { labOfRevision, importContent, publishedCourse, publishedFigure, publishedLab, publishedLesson } from "../../lib/publishing";
import { copiedCourse } from "./course";

afterAll(disconnect);

const revisions = async (course: string): Promise<number> =>
  (await pool().query(`SELECT count(*)::int AS n FROM "ContentRevision" WHERE "course" = $1`, [course])).rows[0].n;

const edit = async (file: string, from: string, to: string): Promise<void> =>
  writeFile(file, (await readFile(file, "utf8")).replace(from, to));
const LESSON = "security-group-rules";
const LAB = "ssh-least-privilege";

describe("an import", () => {
  it("publishes everything once, however often and however many at once it runs", async () => {
    const { folder, course } = await copiedCourse();
    const results = await Promise.all([1, 2, 3].map(() => importContent(folder)));
    const pieces = results.flatMap((result) => result.published);
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(await revisions(course)).toBe(pieces.length);
    expect((await importContent(folder)).published).toEqual([]);
    expect([...((await publishedCourse(course))?.labs.keys() ?? [])]).toContain(LAB);
  });

  it("publishes what changed and nothing else; what was handed in to keeps its lab", async () => {
    const { folder, course } = await copiedCourse();
    await importContent(folder);
    const before = await publishedLab(course, LAB);
    await edit(join(folder, "labs", LAB, "lab.yaml"), "title: ", "title: Renamed, ");
    expect((await importContent(folder)).published).toEqual([`lab/${LAB}`]);
    const after = await publishedLab(course, LAB);
    expect(after?.value.spec.title).toMatch(/^Renamed, /);
    expect((await labOfRevision(before?.revisionId ?? "")).spec.title).toBe(before?.value.spec.title);
  });

  it("withdraws a piece whose file is gone, and brings it back with its file", async () => {
    const { folder, course } = await copiedCourse();
    await importContent(folder);
    const map = join(folder, "course.yaml");
    const whole = await readFile(map, "utf8");
    await writeFile(map, whole.replace(`      - lesson: ephemeral-ports\n`, ""));
    const lab = join(folder, "labs", "return-traffic", "lab.yaml");
    await edit(lab, "ephemeral-ports", LESSON);
    const { retired, diagnostics } = await importContent(folder);
    expect({ retired, diagnostics }).toMatchObject({ retired: 1 });
    expect(await publishedLesson(course, "ephemeral-ports")).toBeNull();
    await writeFile(map, whole);
    await importContent(folder);
    expect((await publishedLesson(course, "ephemeral-ports"))?.value.slug).toBe("ephemeral-ports");
  });

  it("changes nothing where a file is broken, and says where", async () => {
    const { folder, course } = await copiedCourse();
    await importContent(folder);
    await edit(join(folder, "labs", LAB, "lab.yaml"), "title: ", "titel: ");
    const result = await importContent(folder);
    expect(result).toMatchObject({ imported: false, published: [] });
    expect(result.diagnostics[0]?.span?.file).toContain(`labs/${LAB}/lab.yaml`);
    expect(await publishedLab(course, LAB)).not.toBeNull();
  });

  it("leaves alone what was edited on the site, until the file changes", async () => {
    const { folder, course } = await copiedCourse();
    await importContent(folder);
    const first = await publishedLesson(course, LESSON);
    const edited = { ...first?.value, meta: { ...first?.value.meta, title: "Edited on the site" } };
    await pool().query(
      `INSERT INTO "ContentRevision" ("id","course","kind","slug","hash","body","state","authorId","publishedAt")
       VALUES (gen_random_uuid(), $1, 'lesson', $2, 'edited', $3, 'published', gen_random_uuid(), now())`,
      [course, LESSON, JSON.stringify(edited)],
    );
    await importContent(folder);
    expect((await publishedLesson(course, LESSON))?.value.meta.title).toBe("Edited on the site");
    await edit(join(folder, "lessons", `${LESSON}.mdx`), "title: ", "title: New file, ");
    await importContent(folder);
    expect((await publishedLesson(course, LESSON))?.value.meta.title).toMatch(/^New file, /);
  });
});

describe("what is published", () => {
  it("is nothing under a slug that nobody imported", async () => {
    expect(await publishedCourse("no-such-course")).toBeNull();
    expect(await publishedLesson("no-such-course", LESSON)).toBeNull();
  });

  it("answers a figure's question for every combination of its choices", async () => {
    const { folder, course } = await copiedCourse();
    await importContent(folder);
    const figure = await publishedFigure(course, "front-door");
    const states = figure?.choices.reduce((product, choice) => product * choice.options.length, 1);
    expect(figure?.states).toHaveLength(states ?? 0);
    expect(await publishedFigure(course, "no-such-figure")).toBeNull();
  });
});
