import { describe, expect, it } from "vitest";
import type { AttemptRow } from "../db";
import { summariesOf, summaryBeside } from "./attempt-summary";

const row = (id: string, status: AttemptRow["status"], score: number | null = null): AttemptRow => ({
  id,
  ...{ userId: "u", course: "c", lab: "l", format: "terraform", createdAt: new Date(0) },
  ...{ status, score, max: score === null ? null : 10, gradedAt: null },
});

describe("attempts", () => {
  it("are numbered by what was graded alone", () => {
    const rows = [row("a", "graded", 3), row("b", "invalid", 0), row("c", "error", 0), row("d", null), row("e", "graded", 10)];
    expect(summariesOf(rows).map(({ id, number, status, score }) => [id, number, status, score])).toEqual([
      ["a", 1, "graded", 3],
      ["b", null, "invalid", null],
      ["c", null, "error", null],
      ["d", null, "waiting", null],
      ["e", 2, "graded", 10],
    ]);
  });

  const rows = [row("a", "graded", 3), row("b", null), row("c", "graded", 10)];
  it.each([
    ["graded since it was listed", "b", { status: "graded", score: 7, max: 10 }, { number: 2, status: "graded", score: 7 }],
    ["graded only after its report was looked for", "c", null, { number: null, status: "waiting", score: null }],
    ["that waits", "b", null, { number: null, status: "waiting", max: null }],
  ] as const)("%s is told as its report tells it", (_name, id, report, told) => {
    expect(summaryBeside(rows, id, report)).toMatchObject({ id, ...told });
  });
});
