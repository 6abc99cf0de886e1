import fc from "fast-check";
import { describe, it } from "vitest";
import { present } from "../../lib/assert";
import { explain, type PacketJson, type Query, type Result } from "../../lib/explain";
import type { AddressSpec, Network, NetworkInterface } from "../../lib/model";
import { parseAddress, protocolNumber, type Packet, type Prefix } from "../../lib/net";
import { trace, type Start } from "../../lib/trace";
import { network } from "../arbitrary/network";
import { hold, runsOf, timeFor } from "./law-runs";

const runs = runsOf(50);

const traffic = fc.constantFrom<Partial<Query>>(
  { protocol: "tcp", port: 22 },
  { protocol: "udp", port: 53 },
  { protocol: "icmp" },
  { protocol: "tcp", port: [20, 30] },
  { protocol: "all" },
);

/** Two ends of a network, by number, and what to ask about them. */
const asked = fc.record({ net: network, from: fc.nat(5), to: fc.nat(5), traffic });

const endAt = ({ interfaces }: Network, n: number): string => interfaces[n % (interfaces.length + 1)]?.id ?? "internet";

const queryOf = ({ net, from, to, traffic: what }: { net: Network; from: number; to: number; traffic: Partial<Query> }): Query => ({
  protocol: "tcp",
  from: endAt(net, from),
  to: endAt(net, to),
  ...what,
});

const packetOf = ({ protocol, src, dst, src_port, dst_port, icmp }: PacketJson): Packet => ({
  protocol: Number(protocolNumber(protocol)),
  src: present(parseAddress(src), src),
  dst: present(parseAddress(dst), dst),
  srcPort: src_port ?? 0,
  dstPort: dst_port ?? 0,
  icmp,
});

function arrives(net: Network, query: Query, packet: PacketJson): boolean {
  const start: Start = query.from === "internet" ? { kind: "internet" } : { kind: "interface", interface: query.from };
  const { fate, deliveredTo } = trace(net, packetOf(packet), start);
  const end = deliveredTo?.kind === "interface" ? deliveredTo.interface : deliveredTo?.kind;
  return fate.kind === "delivered" && end === query.to;
}

/** What is wrong with an answer, or null. */
function wrongWith(net: Network, query: Query, { verdict, sets, witness, blockers, path }: Result): string | null {
  if ((verdict === "partial") !== (sets.allowed.length > 0 && sets.denied.length > 0)) return "partial is not what the sets say";
  if (witness.allowed !== null && !arrives(net, query, witness.allowed)) return "the packet that should arrive does not";
  if (witness.denied !== null && arrives(net, query, witness.denied)) return "the packet that should be stopped arrives";
  if ((verdict === "denied" || verdict === "partial") && blockers.length === 0) return "nothing is named that blocks";
  return verdict === "allowed" && (blockers.length > 0 || path.length === 0) ? "an allowed flow is blocked or has no way" : null;
}

/** The same network with the private addresses left to AWS, wherever the block is known that it takes them from. */
const leftToAws = (net: Network): Network => ({ ...net, interfaces: net.interfaces.map((i) => withoutAddresses(net, i)) });

function withoutAddresses(net: Network, i: NetworkInterface): NetworkInterface {
  const pool = present(net.subnets.find(({ id }) => id === i.subnet), i.subnet).cidr;
  if (pool === null) return i;
  return { ...i, addresses: i.addresses.map((a, n) => ({ ...a, private: symbolic(`${i.id} ${n}`, pool) })) };
}

const symbolic = (id: string, pool: Prefix): AddressSpec => ({ kind: "symbolic", id, pool, version: 4 });

describe(`explanations, on ${runs.numRuns} networks from seed ${runs.seed}`, () => {
  const tell = (net: Network, query: Query) =>
    `${JSON.stringify(query)}\n${JSON.stringify(net, (_, v: unknown) => (typeof v === "bigint" ? String(v) : v))}`;

  it(
    "hold together: witnesses do what the verdict says, and whatever is denied has a blocker",
    () => {
      const law = fc.property(asked, (question) => {
        const query = queryOf(question);
        const wrong = wrongWith(question.net, query, explain(question.net, query));
        if (wrong !== null) throw new Error(`${wrong}\n${tell(question.net, query)}`);
      });
      hold(law, runs);
    },
    timeFor(runs),
  );

  it(
    "stand for every address that AWS may choose: a certain verdict is that of the addresses that were written",
    () => {
      const law = fc.property(asked, (question) => {
        const query = queryOf(question);
        const [left, written] = [leftToAws(question.net), question.net].map((net) => explain(net, query).verdict);
        if (left !== "unknown" && left !== written)
          throw new Error(`${left} without addresses, ${written} with them\n${tell(question.net, query)}`);
      });
      hold(law, runs);
    },
    timeFor(runs),
  );
});
