import { describe, expect, it } from "vitest";
import { emitCloudFormation } from "../../lib/emit/cloudformation";
import { hasErrors } from "../../lib/source";
import { readScenario, SLUGS } from "../scenarios/scenario";
import { leftOut, roundTrip } from "./round-trip";

/** What templates can not say, by the networks that have it. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  "adopted-defaults-are-empty": [
    "default groups without the rules that AWS gives them, whose place a group of its own takes",
    "default network ACLs without the entries that AWS gives them, whose place one of its own takes",
  ],
  "default-route-table": ["main route tables that have routes of their own: a table of its own serves each subnet"],
  "main-route-table": ["main route tables that have routes of their own: a table of its own serves each subnet"],
  "peering-across-regions": ["VPCs of several Regions in one template"],
  "peering-with-options": ["DNS options of peering connections"],
  "stopped-instance": ["states of instances, which all start to run"],
  "transit-gateway-peering": [
    "default tables of transit gateways that have routes of their own: other tables take their place",
    "acceptances of peerings of transit gateways",
  ],
};
/** What is said and changes no network. */
const HARMLESS = ["groups that list no rule outward, whose place a rule to 127.0.0.1/32 takes", "code and roles of functions", "certificates of listeners"];

describe.each(SLUGS)("%s, written as CloudFormation", (slug) => {
  const { network, diagnostics } = readScenario(slug, "terraform");
  const { emitted, again, before, after } = roundTrip(network, emitCloudFormation, "cloudformation");
  const expected = LEFT_OUT[slug] ?? [];

  it("reads as the same network, but for what is said to be left out", () => {
    expect(leftOut(emitted).filter((what) => !HARMLESS.includes(what))).toEqual(expected);
    if (expected.length === 0) expect(after).toEqual(before);
  });

  it("reads without an error that the first text had not", () => {
    expect(hasErrors(again.diagnostics) && !hasErrors(diagnostics) ? again.diagnostics : []).toEqual([]);
  });
});
