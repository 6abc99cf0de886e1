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
    ["a file of it", paths.lab("c", "ssh").submissionFile("42", "net/a b.tf"), "/courses/c/labs/ssh/submissions/42/file?path=net%2Fa%20b.tf"],
    ["a file of it for its teacher", paths.teach.attemptFile("42", "main.tf"), "/teach/attempts/42/file?path=main.tf"],
    ["a student of a cohort", paths.teach.student("a", "b"), "/teach/cohorts/a/students/b"],
    ["a finding", paths.finding("bad-cidr"), "/findings/bad-cidr"],
    ["signing in for a page", paths.signInFor("/courses/c?a=b"), "/sign-in?callbackUrl=%2Fcourses%2Fc%3Fa%3Db"],
    ["accepting an invitation", paths.join("K7").accept, "/join/K7/accept"],
  ])("%s", (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("encodes what comes from data, so that a part never becomes two", () => {
    expect(paths.join("a/../b?c").page).toBe("/join/a%2F..%2Fb%3Fc");
  });
});
