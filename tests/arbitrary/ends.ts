import fc from "fast-check";
import type { Instance, InterfaceAddress, NetworkInterface } from "../../lib/model";
import { anInstance, anInterface, block, known } from "./resources";

/** The places for interfaces: where each lies, and the addresses that it may have. */
const PLACES = [
  { id: "eni-1", subnet: "subnet-a", inside: ["10.0.0.10", "10.0.0.11"], outside: ["54.0.0.10", "54.0.0.11"], v6: "2600:1f00::a" },
  { id: "eni-2", subnet: "subnet-a", inside: ["10.0.0.20", "10.0.0.21"], outside: ["54.0.0.20", "54.0.0.21"], v6: "2600:1f00::b" },
  { id: "eni-3", subnet: "subnet-b", inside: ["10.0.1.10", "10.0.1.11"], outside: ["54.0.0.12", "54.0.0.13"], v6: "2600:1f00:0:1::a" },
  { id: "eni-4", subnet: "subnet-c", inside: ["10.1.0.10", "10.1.0.11"], outside: ["54.0.0.14", "54.0.0.15"], v6: null },
  { id: "eni-5", subnet: "subnet-other", inside: ["10.0.0.10", "10.0.0.12"], outside: ["54.0.0.16", "54.0.0.17"], v6: "2600:1f01::a" },
] as const;

type Place = (typeof PLACES)[number];

/** An Elastic IP that is bound to nothing. */
export const UNBOUND = "54.0.0.30";

const owner = fc.oneof(
  { weight: 10, arbitrary: fc.constant("instance" as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(null, "function" as const, "database" as const, "nat_gateway" as const, "vpc_endpoint" as const),
  },
);

const groupsOf = ({ subnet }: Place): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.subarray(subnet === "subnet-other" ? ["sg-other"] : ["sg-a", "sg-b", "sg-c"], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  );

const anyInterface = (place: Place): fc.Arbitrary<NetworkInterface> =>
  fc
    .record({
      inside: fc.integer({ min: 1, max: 2 }),
      outside: fc.tuple(fc.constantFrom(true, true, false), fc.boolean()),
      hasV6: fc.boolean(),
      groups: groupsOf(place),
      owner,
      hasPrefix: fc.constantFrom(false, false, false, true),
      isInDoubt: fc.constantFrom(false, false, false, true),
    })
    .map((made) => {
      const addresses = place.inside.slice(0, made.inside).map((inside, n): [string, string?] => {
        const outside = place.outside[n];
        return made.outside[n] === true && outside !== undefined ? [inside, outside] : [inside];
      });
      const plain = anInterface(place.id, place.subnet, addresses, made.groups);
      return anInterface(place.id, place.subnet, addresses, made.groups, {
        addresses: made.isInDoubt ? plain.addresses.map(inDoubt) : plain.addresses,
        ipv6Addresses: made.hasV6 && place.v6 !== null ? [known(place.v6)] : [],
        owner: made.owner === null ? null : ownerOf(place.id),
        ownerKind: made.owner,
        prefixes: made.hasPrefix && place.id === "eni-3" ? [block("10.0.1.32/28")] : [],
      });
    });

/** The public address may be there or not. */
const inDoubt = (address: InterfaceAddress): InterfaceAddress => {
  const onlyIf = { fact: "whether there is a public address", component: address.private.id };
  return { ...address, public: address.public === null ? null : { ...address.public, onlyIf } };
};

const ownerOf = (id: string): string => `owner-of-${id}`;

export const interfaces: fc.Arbitrary<NetworkInterface[]> = fc
  .tuple(...PLACES.map((place) => anyInterface(place)))
  .chain((all) => fc.subarray(all, { minLength: 2, maxLength: all.length }));

const STATES = ["running", "running", "running", "running", "running", "stopped", "unknown"] as const;

/** An instance for each interface that says so. */
export const instancesOf = (all: readonly NetworkInterface[]): fc.Arbitrary<Instance[]> =>
  fc.array(fc.constantFrom(...STATES), { minLength: all.length, maxLength: all.length }).map((states) =>
    all.flatMap(({ id, owner: of, ownerKind, subnet }, n) => {
      const vpc = subnet === "subnet-other" ? "other" : "vpc";
      return ownerKind === "instance" && of !== null ? [anInstance(of, vpc, [id], { state: states[n] ?? "running" })] : [];
    }),
  );
