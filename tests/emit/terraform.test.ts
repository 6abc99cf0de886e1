import { describe, expect, it } from "vitest";
import { emitTerraform } from "../../lib/emit/terraform";
import { hasErrors } from "../../lib/source";
import { readScenario, SLUGS } from "../scenarios/scenario";
import { roundTrip } from "./round-trip";

describe.each(SLUGS)("%s, written as Terraform", (slug) => {
  const { network, diagnostics } = readScenario(slug, "terraform");
  const { again, before, after } = roundTrip(network, emitTerraform, "terraform");

  it("reads as the same network", () => expect(after).toEqual(before));

  it("reads without an error that the first text had not", () => {
    expect(hasErrors(again.diagnostics) && !hasErrors(diagnostics) ? again.diagnostics : []).toEqual([]);
  });
});
