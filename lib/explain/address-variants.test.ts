import { expect, it } from "vitest";
import { aGroup, aRule, aSubnet, aTable, aVpc, anInstance, anInterface, block, openAcl } from "../../tests/arbitrary/resources";
import { EMPTY_NETWORK, indexNetwork, type Network, type NetworkInterface } from "../model";
import { addressVariants } from "./address-variants";
import { explain } from "./explain";
import { readQuestion } from "./question";

const QUERY = { protocol: "tcp", from: "i0", to: "i1", port: 22 } as const;

/** An address of the subnet in a rule, each another one. */
const host = (at: number): string => `10.0.${1 + Math.floor(at / 250)}.${1 + (at % 250)}/32`;

const machine = (at: number): NetworkInterface => ({
  ...anInterface(`eni${at}`, "inner", [], [`g${at}`], { owner: `i${at}`, ownerKind: "instance" }),
  addresses: [{ private: { kind: "symbolic", id: `a${at}`, version: 4, pool: block("10.0.0.0/16") }, public: null }],
});

/** Machines whose addresses AWS chooses, each with a group of its own that lets single addresses in, and everything out. */
function network(machines: number, rulesOf: (at: number) => readonly string[], port = 22): Network {
  const numbers = Array.from({ length: machines }, (_, at) => at);
  return {
    ...EMPTY_NETWORK,
    vpcs: [aVpc("main", ["10.0.0.0/16"])],
    subnets: [aSubnet("inner", "main", "10.0.0.0/16")],
    routeTables: [aTable("main.main", "main", [])],
    networkAcls: [{ ...openAcl("main.acl", "main"), isDefault: true }],
    securityGroups: numbers.map((at) => aGroup(`g${at}`, "main", [aRule("egress", "all", "0.0.0.0/0"), ...rulesOf(at).map((prefix) => aRule("ingress", `tcp ${port}`, prefix))])),
    interfaces: numbers.map(machine),
    instances: numbers.map((at) => anInstance(`i${at}`, "main", [`eni${at}`])),
  };
}

const variantsOf = (net: Network) => {
  const index = indexNetwork(net);
  const question = readQuestion(index, QUERY);
  if ("error" in question) throw new Error(question.error.message);
  return [...addressVariants(index, question.value)];
};

it("tries what the two ends can see: groups of other machines tell nothing apart", () => {
  expect(variantsOf(network(200, (at) => [host(at)]))).toHaveLength(1 + 2 * 2 + 2 * 2);
  const { verdict, missing } = explain(network(200, (at) => [host(at)]), QUERY);
  expect(verdict).toBe("unknown");
  expect(missing).toEqual([{ component: "i0", fact: "the private address" }]);
});

it("tries classes that the ends can not tell apart as one, which has addresses for both", () => {
  const net = network(3, (at) => (at === 2 ? [host(1), host(2)] : ["10.0.1.0/24"]));
  const variants = variantsOf(net);
  expect(variants.map(({ unusual }) => unusual.map(({ component }) => component))).toEqual([[], ["i0"], ["i1"], ["i0", "i1"]]);
  const whole = [...(variants.at(-1)?.choice.values() ?? [])].map(({ describe: pieces }) => pieces.reduce((sum, { length }) => sum + 2 ** (32 - length), 0));
  expect(whole).toEqual([256, 256]);
});

it("says of more ways than it tries that the answer hangs on the addresses", () => {
  const hosts = Array.from({ length: 200 }, (_, at) => host(at));
  const { verdict, missing } = explain(network(2, () => hosts, 80), QUERY);
  expect(verdict).toBe("unknown");
  expect(missing.map(({ component }) => component)).toEqual(["i0", "i1"]);
});
