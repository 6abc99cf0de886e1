import { describe, expect, it } from "vitest";
import { emitCloudFormation } from "../../lib/emit/cloudformation";
import { explain } from "../../lib/explain";
import { pin } from "../../lib/model";
import { hasErrors } from "../../lib/source";
import { expectedOf, formatsOf, readScenario, SLUGS } from "../scenarios/scenario";
import { leftByTemplates } from "./left-to-aws";
import { leftOut, roundTrip } from "./round-trip";

/** What templates can not say, by the networks that have it. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  "adopted-defaults-are-empty": [
    "default groups without the rules that AWS gives them",
    "default network ACLs without the entries that AWS gives them",
  ],
  "default-route-table": ["main route tables that have routes of their own"],
  "main-route-table": ["main route tables that have routes of their own"],
  "peering-across-regions": ["VPCs of several Regions in one template"],
  "peering-with-options": ["DNS options of peering connections"],
  "stopped-instance": ["states of instances"],
  "transit-gateway-peering": [
    "default tables of transit gateways that have routes or associations of their own",
    "acceptances of peerings of transit gateways",
  ],
};
/** What the model of a network does not hold, what a template demands beside it, and where whoever deploys it decides. */
const NOT_OF_NETWORKS = [
  "groups without a rule outward",
  "code and roles of functions",
  "certificates of listeners",
  "the Region",
  "the account",
];
/** What AWS chooses anew. */
const CHOSEN = [
  "public addresses that AWS has chosen",
  "addresses of load balancers",
  "addresses of databases",
  "addresses of functions",
  "addresses of endpoints",
  "addresses of members of autoscaling groups",
  "entries of prefix lists that AWS manages",
  "interfaces that AWS makes for transit gateways",
];
/** Where what is left out changes an answer. */
const ANSWERED_OTHERWISE = ["stopped-instance", "transit-gateway-peering"];

describe.each(SLUGS)("%s, written as CloudFormation", (slug) => {
  const { network, diagnostics } = readScenario(slug, "terraform");
  const { emitted, again, before, after } = roundTrip(network, emitCloudFormation, "cloudformation");
  const expected = LEFT_OUT[slug] ?? [];

  it("reads as the same network, but for what is said to be left out", () => {
    expect(leftOut(emitted).filter((what) => !NOT_OF_NETWORKS.includes(what))).toEqual(expected);
    if (expected.length === 0) expect(after).toEqual(before);
  });

  it("reads without an error that the first text had not", () => {
    expect(hasErrors(again.diagnostics) && !hasErrors(diagnostics) ? again.diagnostics : []).toEqual([]);
  });

  if (!ANSWERED_OTHERWISE.includes(slug))
    it.each(expectedOf(slug).questions)("gets the same answer to $query", ({ query, verdict }) => {
      const renamed = (end: string): string => emitted.ids.get(end) ?? end;
      expect(explain(again.network, { ...query, from: renamed(query.from), to: renamed(query.to) }).verdict).toBe(verdict);
    });

  describe.each(formatsOf(slug))("from %s", (format) => {
    it.each(["as it is", "with every address chosen"])("%s, leaves out only what AWS chooses", (manner) => {
      const read = readScenario(slug, format).network;
      const trip = roundTrip(manner === "as it is" ? read : pin(read), emitCloudFormation, "cloudformation", leftByTemplates);
      const said = leftOut(trip.emitted).filter((what) => ![...NOT_OF_NETWORKS, ...CHOSEN].includes(what));
      if (said.length === 0) expect(trip.after).toEqual(trip.before);
      else expect(said).toEqual(expected);
    });
  });
});
