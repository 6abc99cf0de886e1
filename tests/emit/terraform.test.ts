import { describe, expect, it } from "vitest";
import { emitTerraform } from "../../lib/emit/terraform";
import { hasErrors } from "../../lib/source";
import { readScenario, SLUGS } from "../scenarios/scenario";
import { leftOut, roundTrip } from "./round-trip";

/** What is said and changes no network. */
const HARMLESS = ["code and roles of functions", "certificates of listeners"];

describe.each(SLUGS)("%s, written as Terraform", (slug) => {
  const { network, diagnostics } = readScenario(slug, "terraform");
  const { emitted, again, before, after } = roundTrip(network, emitTerraform, "terraform");

  it("reads as the same network, and leaves nothing out", () => {
    expect(leftOut(emitted).filter((what) => !HARMLESS.includes(what))).toEqual([]);
    expect(after).toEqual(before);
  });

  it("reads without an error that the first text had not", () => {
    expect(hasErrors(again.diagnostics) && !hasErrors(diagnostics) ? again.diagnostics : []).toEqual([]);
  });
});
