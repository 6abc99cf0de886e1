import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCourse } from "../../lib/content";
import { checkSchema, instantiate, makeLab, proveLab, publicLab, publicReport, grade, variantFor, type Lab } from "../../lib/labs";

const COURSE = fileURLToPath(new URL("../../content/courses/aws-network-security", import.meta.url));
const SEEDS = Array.from({ length: 20 }, (_, at) => at * 104_729 + 1);
const { course } = await readCourse(COURSE);
const labs = course?.labs ?? [];

describe.each(labs.map((lab) => [lab.slug, lab] as const))("the lab %s", (_, lab) => {
  it("grades its solution, starter and mistakes exactly as declared, for every seed", () => {
    const wrong = proveLab(lab, SEEDS);
    const shown = wrong.map(({ part, seed, expected, found, report }) => {
      const reasons = [
        ...report.diagnostics.map((d) => `${d.span?.file}:${d.span?.start.line} ${d.message}`),
        ...report.tasks.flatMap((t) =>
          t.checks.filter((c) => found.includes(c.id) !== expected.includes(c.id)).map((c) => `${c.id}: ${c.message}`),
        ),
      ];
      return `${part}, seed ${seed}: fails [${found.join()}] instead of [${expected.join()}]: ${reasons.join(" | ")}`;
    });
    expect(shown).toEqual([]);
  });

  it("gives the solution every point", () => {
    const variant = variantFor(lab, 7);
    const own = instantiate(lab, variant);
    const report = grade(own, variant, { format: "terraform", files: own.solution });
    expect([report.status, report.score]).toEqual(["graded", report.max]);
  });

  it("gives the same bytes for the same submission", () => {
    const variant = variantFor(lab, 7);
    const own = instantiate(lab, variant);
    const reports = [1, 2].map(() => grade(own, variant, { format: "terraform", files: own.starter }));
    expect(JSON.stringify(reports[0])).toBe(JSON.stringify(reports[1]));
  });

  it("proves each failure of its mistakes with a packet and a path", () => {
    const variant = variantFor(lab, 11);
    const own = instantiate(lab, variant);
    for (const { files } of own.mistakes)
      for (const check of grade(own, variant, { format: "terraform", files }).tasks.flatMap((task) => task.checks)) {
        expect(check.message.length).toBeGreaterThan(20);
        if (check.passed || check.result.kind !== "flow") continue;
        const { witness, path } = check.result.result;
        expect(witness.allowed ?? witness.denied, check.message).not.toBeNull();
        expect(path.length, check.message).toBeGreaterThan(0);
      }
  });

  it("shows a student nothing of solution, mistakes and checks", () => {
    const own = instantiate(lab, variantFor(lab, 3));
    const shown = JSON.stringify(publicLab(own));
    for (const mistake of own.mistakes) expect(shown).not.toContain(JSON.stringify(mistake.title).slice(1, -1));
    expect(shown).not.toMatch(/"(solution|mistakes|expect|exactly|at_most|fails|hidden|assert)"/);
    const starter = JSON.stringify(own.starter);
    for (const file of own.solution)
      if (!starter.includes(JSON.stringify(file.text))) expect(shown).not.toContain(JSON.stringify(file.text).slice(1, -1));
  });
});

describe("canaries", () => {
  const planted = (lab: Lab): Lab => {
    const [task, ...tasks] = lab.spec.tasks;
    if (!task) return expect.fail("a lab has a task");
    const hidden = checkSchema.parse({
      kind: "only",
      id: "canary-id",
      title: "CANARY title",
      points: 1,
      hidden: true,
      from: "internet",
      to: lab.spec.tasks[0]?.checks[0]?.kind === "reach" ? "CANARY_actor" : "web",
      at_most: "tcp 1",
      hints: ["CANARY hint"],
      message: "CANARY message",
    });
    return makeLab({
      ...lab,
      spec: { ...lab.spec, actors: { ...lab.spec.actors }, tasks: [{ ...task, checks: [...task.checks, hidden] }, ...tasks] },
      solution: [{ path: "CANARY.tf", text: "# CANARY solution" }],
      mistakes: [{ name: "CANARY", title: "CANARY mistake", fails: ["canary-id"], files: [{ path: "x.tf", text: "# CANARY" }] }],
    });
  };

  it.each(labs.map((lab) => [lab.slug, lab] as const))("none of %s reaches the public lab", (_, lab) => {
    expect(JSON.stringify(publicLab(planted(lab)))).not.toMatch(/canary/i);
  });

  it("a hidden check counts, and a student's report does not tell what it is", () => {
    const [lab] = labs;
    const check = lab?.spec.tasks[0]?.checks[0];
    if (!lab || !check) return expect.fail("the course has a lab");
    const spec = { ...lab.spec, tasks: [{ id: "t", title: "T", checks: [{ ...check, hidden: true, title: "CANARY title" }] }] };
    const report = grade({ ...lab, spec }, variantFor(lab, 1), { format: "terraform", files: lab.starter });
    const shown = publicReport({ spec }, report);
    expect(shown.max).toBe(check.points);
    expect(JSON.stringify(shown)).not.toMatch(/CANARY/);
    expect(JSON.stringify(shown)).not.toContain(`"${check.id}"`);
  });
});
