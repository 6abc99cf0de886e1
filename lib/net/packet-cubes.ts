import type { IpVersion } from "./address";
import { EMPTY, childAt, edgesOf, type Edge, type Node } from "./diagram";
import { fieldsOf, PROTOCOL_RUNS, versionBound } from "./packet-levels";
import type { Cube, Range } from "./packet-set";
import type { Prefix } from "./prefix";
import { prefixesOfInterval } from "./prefix-algebra";

type Fields = Pick<Cube, "srcPorts" | "dstPorts" | "icmp">;

/** Disjoint boxes that cover the set exactly: IPv4 first, then in the order of the diagram's levels. */
export function cubesOf(root: Node): Cube[] {
  return ([4, 6] as const).flatMap((version) => protocolCubes(childAt(root, versionBound(version)), version));
}

function protocolCubes(node: Node, version: IpVersion): Cube[] {
  const edges = edgesOf(node).flatMap(splitByFields);
  return edges.flatMap(({ first, last, child }) =>
    byChild(child).flatMap((service) =>
      byChild(service.child).flatMap((client) =>
        byChild(client.child).flatMap((dst) =>
          byChild(dst.child).map((src) => ({
            protocols: [first, last] as const,
            src: prefixes(src.edges, version),
            dst: prefixes(dst.edges, version),
            ...fields(first, service.edges, client.edges),
          })),
        ),
      ),
    ),
  );
}

/** TCP may lead where its neighbours without ports lead, yet a box has ports or has none. */
function splitByFields({ first, last, child }: Edge): { first: number; last: number; child: Node }[] {
  return PROTOCOL_RUNS.map((run) => ({ first: Math.max(Number(first), run.first), last: Math.min(Number(last), run.last), child })).filter(
    (edge) => edge.first <= edge.last,
  );
}

/** Edges that lead to the same set, together: a box may have several runs on one axis. */
function byChild(node: Node): { child: Node; edges: Edge[] }[] {
  const groups = new Map<Node, Edge[]>();
  for (const edge of edgesOf(node)) {
    const group = groups.get(edge.child);
    if (group) group.push(edge);
    else groups.set(edge.child, [edge]);
  }
  return [...groups].filter(([child]) => child !== EMPTY).map(([child, edges]) => ({ child, edges }));
}

function fields(protocol: number, service: readonly Edge[], client: readonly Edge[]): Fields {
  if (fieldsOf(protocol) === "ports") return { srcPorts: ranges(client), dstPorts: ranges(service), icmp: null };
  if (fieldsOf(protocol) === "none") return { srcPorts: null, dstPorts: null, icmp: null };
  const icmp = ranges(service).flatMap((types) => ranges(client).map((codes) => ({ types, codes })));
  return { srcPorts: null, dstPorts: null, icmp };
}

const ranges = (edges: readonly Edge[]): Range[] => edges.map(({ first, last }) => [Number(first), Number(last)] as const);

const prefixes = (edges: readonly Edge[], version: IpVersion): Prefix[] =>
  edges.flatMap(({ first, last }) => prefixesOfInterval(version, { first: BigInt(first), last: BigInt(last) }));
