import { leftSentence, shortName, subnetsOf, type NodeKind, type Topology } from "./topology";
import classes from "./table.module.css";

const KINDS: Record<NodeKind, string> = {
  instance: "instance",
  nat_gateway: "NAT gateway",
  vpc_endpoint: "VPC endpoint",
  load_balancer: "load balancer",
  database: "database",
  function: "function",
  network_interface: "network interface",
};

/** What the diagram shows, as a table: one row per thing that has addresses, in the same order. */
export function NetworkTable({ topology, caption }: { readonly topology: Topology; readonly caption: string }) {
  return (
    <>
      <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={classes.table}>
          <caption className="rf-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {["Name", "Kind", "Private address", "Public address", "Security groups", "Subnet", "Network ACL", "Zone", "VPC"].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rowsOf(topology)}</tbody>
        </table>
      </div>
      {topology.left > 0 && <p className={classes.none}>{leftSentence(topology)}</p>}
    </>
  );
}

const rowsOf = (topology: Topology) =>
  subnetsOf(topology).flatMap(({ vpc, zone, subnet }) =>
    subnet.nodes.map((node) => (
      <tr key={node.id}>
        <th scope="row">{node.id}</th>
        <td>{KINDS[node.kind]}</td>
        <td className={classes.mono}>{node.addresses.join(", ")}</td>
        <td className={classes.mono}>{node.publicAddress ?? "none"}</td>
        <td className={classes.mono}>{node.securityGroups.map(shortName).join(", ") || "none"}</td>
        <td>
          {subnet.label} <span className={classes.mono}>{subnet.cidr}</span> ({subnet.reach})
        </td>
        <td className={classes.mono}>{shortName(subnet.networkAcl)}</td>
        <td>{zone.name ?? "chosen by AWS"}</td>
        <td>
          {vpc.label} <span className={classes.mono}>{vpc.cidrs.join(", ")}</span>
        </td>
      </tr>
    )),
  );
