import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCourse } from "../../lib/content";
import { evaluateFigure } from "../../lib/labs";
import { elementsOf, markAnswer, plainText, publicLesson } from "../../lib/lessons";

const COURSE = fileURLToPath(new URL("../../content/courses/aws-network-security", import.meta.url));
const { course } = await readCourse(COURSE);

describe.each((course?.lessons ?? []).map((lesson) => [lesson.slug, lesson] as const))("the lesson %s", (_, lesson) => {
  const tags = [...elementsOf(lesson.tree)].map((element) => element.tagName);

  it("has one live figure, three to five questions, a named misconception, a page of AWS and a lab", () => {
    expect(tags.filter((tag) => tag === "Figure")).toHaveLength(1);
    expect(lesson.questions.length).toBeGreaterThanOrEqual(3);
    expect(lesson.questions.length).toBeLessThanOrEqual(5);
    for (const tag of ["Misconception", "AwsDoc"]) expect(tags).toContain(tag);
    expect(tags.at(-1)).toBe("LabLink");
  });

  it("can be read in the minutes that it promises, at 140 to 220 words a minute with its figure and questions", () => {
    const words = lesson.tree.children.map(plainText).join(" ").split(/\s+/).length;
    const minutes = words / 180 + 2 + lesson.questions.length * 0.5;
    expect(Math.abs(minutes - lesson.meta.minutes)).toBeLessThanOrEqual(2.5);
  });

  it("shows a reader no answer and no explanation", () => {
    const shown = JSON.stringify(publicLesson(lesson));
    for (const question of lesson.questions) {
      const told = "options" in question ? question.options.map((option) => option.explanation) : [question.explanation];
      for (const explanation of told) expect(shown).not.toContain(JSON.stringify(explanation).slice(1, -1));
    }
    expect(shown).not.toMatch(/"(correct|explanation|answer|accept|mistakes)"/);
  });

  it("marks its own answers right and explains every wrong option", () => {
    for (const question of lesson.questions) {
      if (question.kind === "number") expect(markAnswer(question, question.answer).correct).toBe(true);
      if (question.kind === "text") expect(markAnswer(question, question.accept[0] ?? "").correct).toBe(true);
      if (!("options" in question)) continue;
      const right = question.options.filter((option) => option.correct).map((option) => option.id);
      expect(markAnswer(question, question.kind === "single" ? (right[0] ?? "") : right).correct).toBe(true);
      expect(new Set(question.options.map((option) => option.explanation)).size).toBe(question.options.length);
    }
  });
});

describe.each((course?.figures ?? []).map((figure) => [figure.slug, figure] as const))("the figure %s", (slug, figure) => {
  const shown = evaluateFigure(figure);

  it("reads and answers in every state", () => {
    expect(shown.diagnostics.map((d) => `${d.span?.file}:${d.span?.start.line} ${d.message}`)).toEqual([]);
    expect(shown.states).toHaveLength(figure.spec.choices.reduce((states, choice) => states * choice.options.length, 1));
    for (const state of shown.states) expect(state.verdict, JSON.stringify(state.values)).not.toBe("unknown");
  });

  it("answers differently in different states", () => {
    const verdicts = new Set(shown.states.map((state) => state.verdict));
    expect(verdicts.size, [...verdicts].join()).toBeGreaterThanOrEqual(slug === "front-door" ? 3 : 2);
  });
});

describe("what the lessons say about their figures", async () => {
  const verdictOf = (slug: string, values: Readonly<Record<string, string>>) => {
    const figure = course?.figures.find((one) => one.slug === slug);
    if (!figure) return expect.fail(`no figure ${slug}`);
    return evaluateFigure(figure).states.find((state) => Object.entries(values).every(([name, value]) => state.values[name] === value))
      ?.verdict;
  };
  const rows: readonly [claim: string, figure: string, values: Readonly<Record<string, string>>, verdict: string][] = [
    ["UDP opens nothing to browsers", "five-fields", { protocol: "udp", ports: "443-443", source: "0.0.0.0/0" }, "denied"],
    ["the wrong port opens nothing", "five-fields", { protocol: "tcp", ports: "80-80", source: "0.0.0.0/0" }, "denied"],
    ["one office as source is partly", "five-fields", { protocol: "tcp", ports: "443-443", source: "203.0.113.0/24" }, "partial"],
    ["the VPC's own block is nobody outside", "five-fields", { protocol: "tcp", ports: "443-443", source: "10.0.0.0/16" }, "denied"],
    ["TCP 443 from anywhere lets every browser in", "five-fields", { protocol: "tcp", ports: "443-443", source: "0.0.0.0/0" }, "allowed"],
    [
      "a database without outbound rules answers",
      "group-as-source",
      { database_source: "web group", database_outbound: "closed", web_outbound: "open" },
      "allowed",
    ],
    [
      "a web server without outbound rules asks nothing",
      "group-as-source",
      { database_source: "web group", database_outbound: "open", web_outbound: "closed" },
      "denied",
    ],
    [
      "its own group as source refuses the web server",
      "group-as-source",
      { database_source: "own group", database_outbound: "open", web_outbound: "open" },
      "denied",
    ],
    ["a deny with number 200 is not asked", "acl-order", { deny_number: "200", replies: "allowed" }, "allowed"],
    ["a deny with number 90 is asked", "acl-order", { deny_number: "90", replies: "allowed" }, "partial"],
    ["without outbound entry nobody is served", "acl-order", { deny_number: "90", replies: "none" }, "denied"],
    ["443 out serves nobody", "reply-ports", { first: "443" }, "denied"],
    ["49152 up serves some", "reply-ports", { first: "49152" }, "partial"],
    ["32768 up serves some", "reply-ports", { first: "32768" }, "partial"],
    ["1024 up serves everyone", "reply-ports", { first: "1024" }, "allowed"],
  ];
  it.each(rows)("%s", (_, figure, values, verdict) => expect(verdictOf(figure, values)).toBe(verdict));
});
