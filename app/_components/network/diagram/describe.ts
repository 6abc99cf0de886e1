import { subnetsOf, type Topology } from "../topology";

/** The drawing in one sentence per subnet, for whoever does not see it. */
export const describeTopology = (topology: Topology): string =>
  subnetsOf(topology)
    .map(({ vpc, zone, subnet }) => {
      const inside = subnet.nodes.map((node) => `${node.label} (${node.addresses.join(", ")})`).join(", ") || "nothing";
      const where = zone.name === null ? "" : ` in ${zone.name}`;
      return `${subnet.reach === "public" ? "Public" : "Private"} subnet ${subnet.label} ${subnet.cidr}${where} of VPC ${vpc.label} holds ${inside}.`;
    })
    .join(" ");
