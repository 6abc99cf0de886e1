import { describe, expect, it } from "vitest";
import { infoAt, type Diagnostic } from "../source";
import { boundedReport } from "./bounded-report";

const told = (count: number): Diagnostic[] => {
  const into: Diagnostic[] = [];
  const report = boundedReport(into);
  for (let n = 0; n < count; n++) report(infoAt("host-bits-cleared", `Number ${n}.`));
  return into;
};

describe("a bounded report", () => {
  it("tells everything up to its bound", () => expect(told(10_000)).toHaveLength(10_000));

  it("says once, as an error, that there is more", () => {
    const more = told(12_000);
    expect(more).toHaveLength(10_001);
    expect(more.at(-1)).toMatchObject({ code: "too-many-findings", severity: "error" });
  });
});
