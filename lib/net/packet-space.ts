import { assert } from "../assert";
import { childAt, Diagrams, EMPTY, FULL, keyOf, type Node } from "./diagram";
import { cubesOf } from "./packet-cubes";
import { coordinates, LEVELS } from "./packet-levels";
import { patternNode } from "./packet-pattern";
import { sampleOf } from "./packet-sample";
import type { Packet } from "./packet";
import type { PacketSet, PacketSpace } from "./packet-set";
import { ICMP, ICMPV6 } from "./protocol";

/** Makes packet sets. Sets of two spaces can be compared by `key`, and not combined. */
export function createPacketSpace(): PacketSpace {
  const diagrams = new Diagrams();
  const icmp = patternNode(diagrams, { protocols: [[ICMP, ICMP], [ICMPV6, ICMPV6]] });
  const wrap = (node: Node): PacketSet => new DiagramSet(diagrams, node, icmp);
  const of: PacketSpace["of"] = (pattern) => wrap(patternNode(diagrams, pattern));
  const only = (packet: Packet) => wrap(coordinates(packet).reduceRight((rest, at) => diagrams.runs([{ first: at, last: at }], rest), FULL));
  return { empty: wrap(EMPTY), all: of({}), of, only };
}

class DiagramSet implements PacketSet {
  #key: string | null = null;

  constructor(
    readonly diagrams: Diagrams,
    readonly node: Node,
    readonly icmp: Node,
  ) {}

  get isEmpty(): boolean {
    return this.node === EMPTY;
  }

  get key(): string {
    this.#key ??= keyOf(this.node);
    return this.#key;
  }

  union(other: PacketSet): PacketSet {
    return this.#with(this.diagrams.combine("union", this.node, this.#nodeOf(other)));
  }

  intersect(other: PacketSet): PacketSet {
    return this.#with(this.diagrams.combine("intersect", this.node, this.#nodeOf(other)));
  }

  subtract(other: PacketSet): PacketSet {
    return this.#with(this.diagrams.combine("subtract", this.node, this.#nodeOf(other)));
  }

  equals(other: PacketSet): boolean {
    return this.node === this.#nodeOf(other);
  }

  isSubsetOf(other: PacketSet): boolean {
    return this.diagrams.combine("subtract", this.node, this.#nodeOf(other)) === EMPTY;
  }

  contains(packet: Packet): boolean {
    return coordinates(packet).reduce(childAt, this.node) === FULL;
  }

  sample(): Packet | null {
    return this.isEmpty ? null : sampleOf(this.node);
  }

  cubes() {
    return cubesOf(this.node);
  }

  reversed(): PacketSet {
    const { diagrams, node, icmp } = this;
    const withoutPorts = diagrams.combine("intersect", node, icmp);
    const withPorts = diagrams.combine("subtract", node, icmp);
    const swapped = diagrams.mapAt(LEVELS.service, withPorts, (at) => diagrams.exchange(at));
    const both = diagrams.combine("union", withoutPorts, swapped);
    return this.#with(diagrams.mapAt(LEVELS.dst, both, (at) => diagrams.exchange(at)));
  }

  #with(node: Node): PacketSet {
    return node === this.node ? this : new DiagramSet(this.diagrams, node, this.icmp);
  }

  #nodeOf(other: PacketSet): Node {
    assert(other instanceof DiagramSet && other.diagrams === this.diagrams, "sets of two packet spaces can not be combined");
    return other.node;
  }
}
