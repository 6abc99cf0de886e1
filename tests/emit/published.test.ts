import { describe, expect, it } from "vitest";
import { emitTerraform } from "../../lib/emit/terraform";
import type { Network } from "../../lib/model";
import { hasErrors } from "../../lib/source";
import { readPublished } from "../terraform/published-style/published";
import { leftOut, roundTrip } from "./round-trip";

const ROOTS = [
  ...["small", "three-tier", "bastion", "containers", "peering", "json-root", "landing-zone", "hub-and-spokes"].map((name) => [name, ""] as const),
  ...["complete", "ipv6", "no-nat", "separate-route-tables", "simple"].map((example) => ["vpc", `examples/${example}`] as const),
  ...["maps-of-rules", "named-rules", "wrappers"].map((example) => ["security-group", `examples/${example}`] as const),
];

/** An image that is looked up is not written: which one is found, AWS knows. */
const withoutImages = (network: Network): Network => ({ ...network, instances: network.instances.map((instance) => ({ ...instance, image: null })) });

describe.each(ROOTS)("a published configuration, %s %s, written flat", (name, root) => {
  const { emitted, again, before, after } = roundTrip(readPublished(name, root).network, emitTerraform, "terraform", withoutImages);

  it("reads as the same network", () => expect(after).toEqual(before));

  it("leaves out only what no network holds", () => {
    const known = ["values that were looked up, or given from outside", "certificates of listeners", "code and roles of functions"];
    expect(leftOut(emitted).filter((what) => !known.includes(what))).toEqual([]);
  });

  it("reads without errors", () => expect(hasErrors(again.diagnostics)).toBe(false));
});
