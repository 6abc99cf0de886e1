import { describe, expect, it } from "vitest";
import { readForm, told, verdictOf } from "./public-web";

describe("two settings of Block Public Access of one Region", () => {
  const read = (...settings: object[]) => readForm({ blockPublicAccess: settings });
  const off = { blockDirection: "Off" };
  const ingress = { blockDirection: "Ingress-only" };

  it("are an error that names both, the Region written or not", () => {
    const { diagnostics } = read(off, { ...ingress, region: "eu-west-1" });
    expect(diagnostics).toMatchObject([{ code: "duplicate-declaration", severity: "error", span: { file: "a.console.json" } }]);
    expect(diagnostics[0]?.message).toMatch(/blockPublicAccess\[1\].*eu-west-1.*blockPublicAccess\[0\]/);
  });

  it("leave open which one counts, in either order", () => {
    expect(verdictOf(read(ingress).network)).toBe("denied");
    expect([read(off, ingress), read(ingress, off)].map(({ network }) => verdictOf(network))).toEqual(["unknown", "unknown"]);
  });

  it("that say the same leave nothing open", () => expect(verdictOf(read(ingress, ingress).network)).toBe("denied"));

  it("are none where the Regions differ", () => {
    const { network, diagnostics } = read(off, { ...ingress, region: "us-east-1" });
    expect([diagnostics, verdictOf(network)]).toEqual([[], "allowed"]);
  });
});

describe("an instance and its interface for device 0", () => {
  const ENI = { id: "eni", subnet: "public", instance: "web", deviceIndex: 0, securityGroups: ["web-sg"], privateIps: ["10.0.1.10"] };
  const read = (instance: object, eni: object = ENI) => readForm({ instances: [{ id: "web", ...instance }], networkInterfaces: [eni] });

  it.each<[string, object]>([
    ["nothing", {}],
    ["the same subnet", { subnet: "public" }],
    ["the same groups and addresses", { securityGroups: ["web-sg"], privateIps: ["10.0.1.10"] }],
    ["that its check is on, as it is anyway", { sourceDestinationCheck: true }],
    ["that no public address is assigned", { autoAssignPublicIp: false }],
  ])("may both speak: the instance says %s", (_, instance) => {
    const { network, diagnostics } = read(instance);
    expect([diagnostics, verdictOf(network)]).toEqual([[], "allowed"]);
  });

  it.each<[string, object]>([
    ["another subnet", { subnet: "other" }],
    ["other groups", { securityGroups: ["other-sg"] }],
    ["another address", { privateIps: ["10.0.1.11"] }],
    ["another check", { sourceDestinationCheck: false }],
    ["a public address, which an interface that exists does not get", { autoAssignPublicIp: true }],
  ])("contradict one another where the instance says %s", (_, instance) => {
    const more = {
      subnets: [
        { id: "public", vpc: "shop", availabilityZone: "eu-west-1a", ipv4Cidr: "10.0.1.0/24" },
        { id: "other", vpc: "shop", availabilityZone: "eu-west-1a", ipv4Cidr: "10.0.2.0/24" },
      ],
      securityGroups: [
        { id: "web-sg", vpc: "shop", inboundRules: [{ type: "HTTPS", source: "0.0.0.0/0" }] },
        { id: "other-sg", vpc: "shop" },
      ],
    };
    const read = readForm({ ...more, instances: [{ id: "web", ...instance }], networkInterfaces: [ENI] });
    expect(told(read)).toEqual(["error instance-and-interface"]);
    expect(read.diagnostics[0]?.message).toMatch(/\bweb\b.*\beni\b/);
    expect(verdictOf(read.network)).toBe("unknown");
  });

  it("may differ for another device", () => {
    const { diagnostics } = readForm({ networkInterfaces: [{ ...ENI, deviceIndex: 1, privateIps: ["10.0.1.20"] }] });
    expect(diagnostics).toEqual([]);
  });

  it("are one of each: of two interfaces for device 0 nobody knows which one counts", () => {
    const read = readForm({ instances: [{ id: "web" }], networkInterfaces: [ENI, { ...ENI, id: "eni-b", privateIps: ["10.0.1.12"] }] });
    expect(told(read)).toEqual(["error device-index-taken"]);
    expect(verdictOf(read.network)).toBe("unknown");
  });

  it("are looked for: an instance that is not there is told", () =>
    expect(told(read({}, { ...ENI, instance: "wbe" }))).toEqual(["error reference-not-found"]));
});
