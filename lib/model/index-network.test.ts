import { describe, expect, it } from "vitest";
import { anInstance, anInterface } from "../../tests/arbitrary/resources";
import { indexNetwork } from "./index-network";
import { EMPTY_NETWORK, type Network } from "./network";

const member = (name: string) => anInterface(`${name}.eni`, "subnet", [["10.0.1.10"]], [], { owner: name, ownerKind: "instance" });
const network: Network = {
  ...EMPTY_NETWORK,
  instances: [
    anInstance("a", "vpc", ["a.eni"], { autoscalingGroup: "group" }),
    anInstance("b", "vpc", ["b.eni"], { autoscalingGroup: "group" }),
    anInstance("alone", "vpc", ["alone.eni"]),
  ],
  interfaces: [
    member("a"),
    member("b"),
    member("alone"),
    anInterface("reader.eni", "subnet", [["10.0.1.20"]], [], { owner: "reader", ownerKind: "database" }),
  ],
  databases: ["reader", "cluster"].map((id) => ({
    kind: "database",
    id,
    name: null,
    span: null,
    engine: null,
    port: 5432,
    interfaces: ["reader.eni"],
    publiclyAccessible: false,
  })),
};

describe("the interfaces of", () => {
  const index = indexNetwork(network);

  it.each([
    ["an interface are itself", "alone.eni", ["alone.eni"]],
    ["an instance are its own", "a", ["a.eni"]],
    ["an autoscaling group are those of its members", "group", ["a.eni", "b.eni"]],
    ["a cluster are those of its instances", "cluster", ["reader.eni"]],
    ["an instance of a cluster are its own, once", "reader", ["reader.eni"]],
    ["what is not there are none", "nobody", []],
  ])("%s", (_, id, expected) => expect(index.interfacesOf(id).map((i) => i.id)).toEqual(expected));
});
