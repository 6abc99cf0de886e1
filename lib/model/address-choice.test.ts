import { describe, expect, it } from "vitest";
import { present } from "../assert";
import { formatAddress, formatPrefix, parseAddress, parsePrefix, type Prefix } from "../net";
import { addressChoices } from "./address-choice";
import type { AddressSpec } from "./address-spec";
import type { NetworkInterface } from "./interface";
import { EMPTY_NETWORK, type Network } from "./network";
import { concreteAddress } from "./index-network";
import { pin } from "./pin";

const prefix = (text: string): Prefix => present(parsePrefix(text), text).prefix;
const left = (id: string, pool: string | null): AddressSpec => ({
  kind: "symbolic",
  id,
  pool: pool === null ? null : prefix(pool),
  version: 4,
});
const written = (id: string, text: string): AddressSpec => ({ kind: "known", id, address: present(parseAddress(text), text) });

function withPrivate(id: string, address: AddressSpec, publicAddress: AddressSpec | null = null): NetworkInterface {
  return {
    kind: "network_interface",
    id,
    name: null,
    span: null,
    subnet: "subnet",
    owner: null,
    ownerKind: null,
    addresses: [{ private: address, public: publicAddress === null ? null : { spec: publicAddress, elasticIp: null } }],
    ipv6Addresses: [],
    securityGroups: [],
    sourceDestCheck: true,
    prefixes: [],
  };
}

const network = (interfaces: readonly NetworkInterface[], named: readonly string[] = []): Network => ({
  ...EMPTY_NETWORK,
  interfaces,
  prefixLists: [{ kind: "prefix_list", id: "named", name: null, span: null, entries: named.map(prefix), maxEntries: null, service: null }],
});

const described = (n: Network, also: readonly string[] = []) =>
  addressChoices(n, also.map(prefix)).map(({ classes }) => classes.map((c) => c.describe.map(formatPrefix)));

const privateOf = (n: Network, at: number): string =>
  formatAddress(concreteAddress(present(n.interfaces[at]?.addresses[0], "an address").private));

describe("the classes of an address that AWS chooses", () => {
  it.each([
    [
      "nothing named: one class, the five reserved addresses left out (ADDR-2)",
      "10.0.1.0/28",
      [],
      [["10.0.1.4/30", "10.0.1.8/30", "10.0.1.12/31", "10.0.1.14/32"]],
    ],
    [
      "a wider prefix tells nothing apart",
      "10.0.1.0/28",
      ["10.0.0.0/16", "0.0.0.0/0"],
      [["10.0.1.4/30", "10.0.1.8/30", "10.0.1.12/31", "10.0.1.14/32"]],
    ],
    [
      "half of the subnet named: two classes, the larger first",
      "10.0.1.0/28",
      ["10.0.1.8/29"],
      [["10.0.1.8/30", "10.0.1.12/31", "10.0.1.14/32"], ["10.0.1.4/30"]],
    ],
    [
      "nested prefixes: one class each",
      "10.0.1.0/28",
      ["10.0.1.8/29", "10.0.1.8/30"],
      [["10.0.1.4/30"], ["10.0.1.8/30"], ["10.0.1.12/31", "10.0.1.14/32"]],
    ],
    [
      "a prefix of reserved addresses is no class",
      "10.0.1.0/28",
      ["10.0.1.0/30"],
      [["10.0.1.4/30", "10.0.1.8/30", "10.0.1.12/31", "10.0.1.14/32"]],
    ],
  ])("%s", (_, pool, named, classes) => {
    const choices = described(network([withPrivate("eni", left("a", pool))], named));
    expect(choices.map((list) => [...list].sort())).toEqual([[...classes].sort()]);
  });

  it("leaves out addresses that are written elsewhere", () => {
    const n = network([withPrivate("a", written("a", "10.0.1.4")), withPrivate("b", left("b", "10.0.1.0/29"))]);
    expect(described(n)).toEqual([[["10.0.1.5/32", "10.0.1.6/32"]]]);
  });

  it("tells apart what only the question names", () => {
    const n = network([withPrivate("eni", left("a", "10.0.1.0/29"))]);
    expect(described(n, ["10.0.1.5/32"])).toEqual([[["10.0.1.4/32", "10.0.1.6/32"], ["10.0.1.5/32"]]]);
  });
});

describe("pinning", () => {
  it("gives every interface an address of its own, the same every time", () => {
    const n = network(["a", "b", "c"].map((id) => withPrivate(id, left(id, "10.0.1.0/29"))));
    expect([0, 1, 2].map((i) => privateOf(pin(n), i)).slice(0, 3)).toEqual(["10.0.1.4", "10.0.1.5", "10.0.1.6"]);
    expect(pin(n)).toEqual(pin(n));
  });

  it("takes the wished class before the others choose", () => {
    const n = network(
      ["a", "b"].map((id) => withPrivate(id, left(id, "10.0.1.0/28"))),
      ["10.0.1.4/32"],
    );
    const small = present(addressChoices(n)[1]?.classes[1], "the class of 10.0.1.4");
    expect([0, 1].map((i) => privateOf(pin(n, new Map([["b", small]])), i))).toEqual(["10.0.1.5", "10.0.1.4"]);
  });

  it("chooses public addresses that no configured prefix names", () => {
    const n = network([withPrivate("a", written("p", "10.0.1.4"), left("q", null))], ["54.162.81.16/30", "0.0.0.0/1", "128.0.0.0/1"]);
    const chosen = present(pin(n).interfaces[0]?.addresses[0]?.public, "a public address");
    expect(formatAddress(concreteAddress(chosen.spec))).toBe("54.162.81.20");
  });

  it("says that a full subnet is full, and does not fail", () => {
    const n = network(["a", "b", "c", "d"].map((id) => withPrivate(id, left(id, "10.0.1.0/29"))));
    expect(privateOf(pin(n), 3)).toBe("10.0.1.0");
  });
});
