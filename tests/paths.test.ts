import { describe, expect, it } from "vitest";
import { COURSE, paths } from "../lib/paths";

describe("paths", () => {
  it.each([
    ["a course", paths.course(COURSE), "/courses/aws-network-security"],
    ["a lesson", paths.lesson("c", "stateful").page, "/courses/c/lessons/stateful"],
    ["its answers", paths.lesson("c", "stateful").answers, "/courses/c/lessons/stateful/answers"],
    ["a lab", paths.lab("c", "ssh").page, "/courses/c/labs/ssh"],
    ["an attempt", paths.lab("c", "ssh").attempt("42"), "/courses/c/labs/ssh/attempts/42"],
    ["a submission", paths.lab("c", "ssh").submission("42"), "/courses/c/labs/ssh/submissions/42"],
    ["a student of a cohort", paths.teach.student("a", "b"), "/teach/cohorts/a/students/b"],
    ["a finding", paths.finding("bad-cidr"), "/findings/bad-cidr"],
    ["accepting an invitation", paths.join("K7").accept, "/join/K7/accept"],
  ])("%s", (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("encodes what comes from data, so that a part never becomes two", () => {
    expect(paths.join("a/../b?c").page).toBe("/join/a%2F..%2Fb%3Fc");
  });
});
