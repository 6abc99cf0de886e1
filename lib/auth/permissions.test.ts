import { describe, expect, it } from "vitest";
import { ACTIONS, can, mayEver, OWNERSHIPS, type Action, type Ownership, type Standing } from "./permissions";

const allowed = (standing: Standing, action: Action): Ownership[] => OWNERSHIPS.filter((ownership) => can(standing, action, ownership));

describe("permissions", () => {
  it.each<[string, Standing, Action, Ownership[]]>([
    ["a visitor signs up", "visitor", "sign-up", ["none"]],
    ["a visitor sees no course", "visitor", "see-course", []],
    ["a student hands in own work only", "student", "submit", ["own"]],
    ["a student sees own attempts only", "student", "see-attempt", ["own"]],
    ["a student never opens the gradebook", "student", "see-gradebook", []],
    ["a student never opens an attempt as its teacher", "student", "see-attempt-as-teacher", []],
    ["an instructor sees the gradebook of own cohorts", "instructor", "see-gradebook", ["own", "cohort"]],
    ["an instructor changes nobody's role", "instructor", "change-person", []],
    ["an administrator sees every gradebook", "admin", "see-gradebook", ["own", "cohort", "other"]],
    ["an administrator hands in for nobody else", "admin", "submit", ["own"]],
    ["an administrator changes anybody's role", "admin", "change-person", ["own", "other", "none"]],
  ])("%s", (_name, standing, action, expected) => {
    expect(allowed(standing, action)).toEqual(expected);
  });

  it("give a visitor nothing that has an owner", () => {
    expect(ACTIONS.filter((action) => allowed("visitor", action).some((ownership) => ownership !== "none"))).toEqual([]);
  });

  it("grow with the role: whatever a student may do, an instructor and an administrator may do as well", () => {
    const lost = ACTIONS.filter((action) => allowed("student", action).some((o) => !can("instructor", action, o) || !can("admin", action, o)));
    expect(lost).toEqual([]);
  });

  it("let a standing try exactly what it may do to something", () => {
    expect(ACTIONS.filter((action) => mayEver("student", action) !== allowed("student", action).length > 0)).toEqual([]);
  });
});
