import { describe, expect, it } from "vitest";
import { compileLesson, compileText, elementsOf, markAnswer, plainText, publicLesson, type LessonTree, type Question } from ".";

const META = "---\ntitle: A title\nsummary: A summary.\nminutes: 5\nobjectives: [Read it]\n---\n\n";
const compile = (body: string, questions: string | null = null) =>
  compileLesson({
    slug: "a",
    lesson: { path: "a.mdx", text: META + body },
    questions: questions === null ? null : { path: "a.questions.yaml", text: questions },
  });
const outline = (tree: LessonTree) => [...elementsOf(tree)].map((e) => e.tagName);

describe("what a lesson may hold", () => {
  const rows: readonly [name: string, text: string, tags: readonly string[]][] = [
    ["prose with marks", "A *b* **c** `d` ~~e~~", ["p", "em", "strong", "code", "del"]],
    ["a heading with an anchor", "## Port ranges", ["h2"]],
    ["fenced code", "```hcl\na = 1\n```", ["pre", "code"]],
    ["a tight list", "- a\n- b", ["ul", "li", "li"]],
    ["an ordered list that starts at three", "3. a\n4. b", ["ol", "li", "li"]],
    ["a table", "| a | b |\n|---|--:|\n| 1 | 2 |", ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]],
    ["a link into the site", "[next](../lessons/b#c)", ["p", "a"]],
    ["a link to the web", "[aws](https://docs.aws.amazon.com/)", ["p", "a"]],
    ["components between paragraphs", '<Aside kind="note">\n\nText.\n\n</Aside>', ["Aside", "p"]],
    ["components in a sentence", 'An <Term means="chosen by the client">ephemeral port</Term>.', ["p", "Term"]],
    ["an inline component alone on its line", '<AwsDoc href="https://docs.aws.amazon.com/vpc/" title="VPC"/>', ["p", "AwsDoc"]],
  ];
  it.each(rows)("%s", (_, text, tags) => {
    const { tree, diagnostics } = compileText({ path: "a.mdx", text });
    expect(diagnostics).toEqual([]);
    expect(tree && outline(tree)).toEqual(tags);
  });

  it("numbers headings of the same words", () => {
    const { tree } = compileText({ path: "a.mdx", text: "## Why\n\n## Why\n" });
    expect(tree && [...elementsOf(tree)].map((e) => e.properties.id)).toEqual(["why", "why-2"]);
  });
});

describe("what a lesson may not hold", () => {
  const rows: readonly [name: string, text: string, code: string][] = [
    ["a script element", "<script>alert(1)</script>", "mdx-component"],
    ["a script element in a sentence", "a <script>alert(1)</script> b", "mdx-component"],
    ["an image with a handler", '<img src="x" onError="alert(1)"/>', "mdx-component"],
    ["a handler on a component", '<Aside kind="note" onClick="alert(1)">\n\nx\n\n</Aside>', "mdx-component-properties"],
    ["a style on a component", '<Aside kind="note" style="x">\n\nx\n\n</Aside>', "mdx-component-properties"],
    ["an iframe", '<iframe src="https://example.com"/>', "mdx-component"],
    ["a member component", "<a.b/>", "mdx-component"],
    ["a component named like a built-in", "<constructor/>", "mdx-component"],
    ["a fragment", "<>x</>", "mdx-component"],
    ["a script link", "[x](javascript:alert(1))", "mdx-link"],
    ["a script link in capitals", "[x](JaVaScRiPt:alert(1))", "mdx-link"],
    ["a script link with a tab", "[x](<java&Tab;script:alert(1)>)", "mdx-link"],
    ["a data link", "[x](data:text/html,x)", "mdx-link"],
    ["a link to another host without a scheme", "[x](//evil.example)", "mdx-link"],
    ["a link with backslashes", "[x](<\\\\\\\\evil.example>)", "mdx-link"],
    ["an AWS link to elsewhere", '<AwsDoc href="https://evil.example/aws.amazon.com/" title="x"/>', "mdx-component-properties"],
    ["a flow expression", "{alert(1)}", "mdx-expression"],
    ["a text expression", "a {alert(1)} b", "mdx-expression"],
    ["an expression as attribute", "<Figure name={alert(1)}/>", "mdx-expression"],
    ["an attribute without value", "<Figure name/>", "mdx-expression"],
    ["a spread", "<Figure {...x}/>", "mdx-expression"],
    ["an import", 'import fs from "node:fs"', "mdx-expression"],
    ["an export", "export const a = 1", "mdx-expression"],
    ["an image", "![x](https://example.com/x.png)", "mdx-not-allowed"],
    ["a first-level heading", "# x", "mdx-heading-level"],
    ["an HTML comment", "<!-- x -->", "mdx-syntax"],
    ["an open tag", "<Aside kind='note'>", "mdx-syntax"],
    ["an open expression", "{", "mdx-syntax"],
    ["text in a figure", '<Figure name="x">\ny\n</Figure>', "mdx-component-children"],
    ["a block component in a sentence", 'a <Figure name="x"/> b', "mdx-component-place"],
  ];
  it.each(rows)("%s", (_, text, code) => {
    const { tree, diagnostics } = compileText({ path: "a.mdx", text: `Before.\n\n${text}\n` });
    expect(tree).toBeNull();
    expect(diagnostics.map((d) => d.code)).toContain(code);
    expect(diagnostics[0]?.span?.start.line).toBeGreaterThanOrEqual(code === "mdx-syntax" ? 1 : 3);
  });

  const deep: readonly [name: string, text: string][] = [
    ["5,000 nested quotes", `${">".repeat(5_000)} x`],
    ["5,000 nested lists", `${"- ".repeat(5_000)}x`],
    ["a list nested by indentation", Array.from({ length: 500 }, (_, at) => `${"  ".repeat(at)}- x`).join("\n")],
    ["5,000 nested components", `${'<Aside kind="note">'.repeat(5_000)}x${"</Aside>".repeat(5_000)}`],
    ["5,000 nested components on lines of their own", `${'<Aside kind="note">\n\n'.repeat(5_000)}x\n\n${"</Aside>\n\n".repeat(5_000)}`],
    ["50,000 brackets", "[".repeat(50_000)],
    ["50,000 braces", "{".repeat(50_000)],
    ["nested emphases", `${"*a **a ".repeat(5_000)}x`],
    ["40,000 emphasis marks", "a*b".repeat(40_000)],
    ["two megabytes", "word ".repeat(400_000)],
  ];
  it.each(deep)("%s, refused at once", (_, text) => {
    const started = performance.now();
    const { tree, diagnostics } = compileText({ path: "a.mdx", text });
    expect(tree).toBeNull();
    expect(diagnostics).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("collects every refusal, not only the first", () => {
    const { diagnostics } = compileText({ path: "a.mdx", text: "<b>x</b>\n\n[x](javascript:1)\n\n{y}\n" });
    expect(diagnostics.map((d) => d.code)).toEqual(["mdx-component", "mdx-link", "mdx-expression"]);
  });
});

describe("front matter and questions", () => {
  const QUESTIONS = `questions:
  - kind: single
    id: one
    prompt: Which?
    options:
      - {id: a, text: A, correct: true, explanation: CANARY right}
      - {id: b, text: B, explanation: CANARY wrong}
`;
  it("compiles a whole lesson", () => {
    const { lesson, diagnostics } = compile('Text.\n\n<Question id="one"/>\n', QUESTIONS);
    expect(diagnostics).toEqual([]);
    expect(lesson?.meta.title).toBe("A title");
    expect(lesson?.questions).toHaveLength(1);
  });

  it("shows a learner neither answers nor explanations", () => {
    const { lesson } = compile('Text.\n\n<Question id="one"/>\n', QUESTIONS);
    const shown = JSON.stringify(lesson && publicLesson(lesson));
    expect(shown).toContain("Which?");
    expect(shown).not.toMatch(/CANARY|correct|explanation/);
  });

  it("is plain JSON", () => {
    const { lesson } = compile('Text.\n\n<Question id="one"/>\n', QUESTIONS);
    expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson);
  });

  const broken: readonly [name: string, body: string, questions: string | null, file: string][] = [
    ["a question that nobody wrote", '<Question id="two"/>', null, "a.mdx"],
    ["a question that the lesson never asks", "Text.", QUESTIONS, "a.questions.yaml"],
    ["a question asked twice", '<Question id="one"/>\n\n<Question id="one"/>', QUESTIONS, "a.questions.yaml"],
    [
      "a single choice with two right options",
      '<Question id="one"/>',
      QUESTIONS.replace("explanation: CANARY wrong", "correct: true, explanation: x"),
      "a.questions.yaml",
    ],
    ["an option without explanation", '<Question id="one"/>', QUESTIONS.replace(", explanation: CANARY wrong", ""), "a.questions.yaml"],
  ];
  it.each(broken)("refuses %s", (_, body, questions, file) => {
    const { lesson, diagnostics } = compile(body, questions);
    expect(lesson).toBeNull();
    expect(diagnostics.map((d) => d.span?.file)).toContain(file);
  });

  it("names the line of a front matter's mistake", () => {
    const { diagnostics } = compileLesson({
      slug: "a",
      lesson: { path: "a.mdx", text: META.replace("minutes: 5", "minutes: many") },
      questions: null,
    });
    expect(diagnostics[0]).toMatchObject({ code: "content-invalid-value", span: { file: "a.mdx", start: { line: 4 } } });
  });

  it("asks for a front matter", () => {
    const { diagnostics } = compileLesson({ slug: "a", lesson: { path: "a.mdx", text: "Text." }, questions: null });
    expect(diagnostics[0]?.code).toBe("lesson-front-matter");
  });
});

describe("marking", () => {
  const option = (id: string, correct: boolean) => ({ id, text: id, correct, explanation: `${id} explained` });
  const single: Question = { kind: "single", id: "q", prompt: "?", options: [option("a", true), option("b", false)] };
  const multiple: Question = {
    kind: "multiple",
    id: "q",
    prompt: "?",
    options: [option("a", true), option("b", true), option("c", false)],
  };
  const number: Question = {
    kind: "number",
    id: "q",
    prompt: "?",
    answer: 64_512,
    tolerance: 1,
    unit: "ports",
    explanation: "right",
    mistakes: [{ value: 64_000, explanation: "rounded" }],
  };
  const words: Question = {
    kind: "text",
    id: "q",
    prompt: "?",
    accept: ["Stateful"],
    explanation: "right",
    mistakes: [{ value: "stateless", explanation: "that is the ACL" }],
  };
  const rows: readonly [name: string, question: Question, answer: string | number | string[], correct: boolean, explanation: string][] = [
    ["a right choice", single, "a", true, "a explained"],
    ["a wrong choice gets its own explanation", single, "b", false, "b explained"],
    ["an option that is not there", single, "z", false, "Choose one"],
    ["an answer of another shape", single, ["a"], false, "Choose one"],
    ["all right choices", multiple, ["b", "a"], true, "a explained b explained"],
    ["a missed choice does not tell which", multiple, ["a"], false, "there is more"],
    ["a wrong choice among right ones", multiple, ["a", "b", "c"], false, "c explained"],
    ["nothing chosen", multiple, [], false, "there is more"],
    ["the number", number, 64_512, true, "right"],
    ["the number as text with a separator", number, "64,511", true, "right"],
    ["a known wrong number", number, 64_000, false, "rounded"],
    ["no number", number, "many", false, "Answer with a number"],
    ["an empty number", number, "", false, "Answer with a number"],
    ["the word in other case", words, "  stateFUL ", true, "right"],
    ["a known wrong word", words, "Stateless", false, "that is the ACL"],
  ];
  it.each(rows)("%s", (_, question, answer, correct, explanation) => {
    const marking = markAnswer(question, answer);
    expect(marking.correct).toBe(correct);
    expect(marking.explanation).toContain(explanation);
  });
});

it("reads the words of a tree without its markup", () => {
  const { tree } = compileText({ path: "a.mdx", text: "A *b* `c`." });
  expect(tree?.children.map(plainText)).toEqual(["A b c."]);
});
