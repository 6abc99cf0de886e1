import { describe, expect, it } from "vitest";
import { emitTerraform } from "../../lib/emit/terraform";
import { pin } from "../../lib/model";
import { hasErrors } from "../../lib/source";
import { formatsOf, readScenario, SLUGS } from "../scenarios/scenario";
import { leftToAws } from "./left-to-aws";
import { leftOut, roundTrip } from "./round-trip";

/** What the model of a network does not hold. */
const NOT_OF_NETWORKS = ["code and roles of functions", "certificates of listeners"];
/** What AWS chooses anew, and what whoever applies the text decides. */
const CHOSEN = [
  "the account",
  "public addresses that AWS has chosen",
  "addresses of load balancers",
  "addresses of databases",
  "addresses of functions",
  "addresses of members of autoscaling groups",
  "entries of prefix lists that AWS manages",
  "interfaces that AWS makes for transit gateways",
];

describe.each(SLUGS)("%s, written as Terraform", (slug) => {
  const { network, diagnostics } = readScenario(slug, "terraform");
  const { emitted, again, before, after } = roundTrip(network, emitTerraform, "terraform");

  it("reads as the same network, and leaves nothing out", () => {
    expect(leftOut(emitted).filter((what) => !NOT_OF_NETWORKS.includes(what))).toEqual([]);
    expect(after).toEqual(before);
  });

  it("reads without an error that the first text had not", () => {
    expect(hasErrors(again.diagnostics) && !hasErrors(diagnostics) ? again.diagnostics : []).toEqual([]);
  });

  describe.each(formatsOf(slug))("from %s", (format) => {
    it.each(["as it is", "with every address chosen"])("%s, leaves out only what AWS chooses", (manner) => {
      const read = readScenario(slug, format).network;
      const trip = roundTrip(manner === "as it is" ? read : pin(read), emitTerraform, "terraform", leftToAws);
      expect(leftOut(trip.emitted).filter((what) => ![...NOT_OF_NETWORKS, ...CHOSEN].includes(what))).toEqual([]);
      expect(trip.after).toEqual(trip.before);
    });
  });
});
