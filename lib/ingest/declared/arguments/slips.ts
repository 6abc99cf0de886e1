import { nearest } from "./nearest";

/** Words of other tools, of the console and of the API, and what the provider calls the same: the first ones that a block takes. */
const SLIPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    inbound: "ingress",
    outbound: "egress",
    rule: "ingress egress route",
    rules: "ingress egress route",
    entry: "ingress egress",
    port: "from_port to_port",
    ports: "from_port to_port",
    action: "rule_action",
    rule_action: "action",
    rule_number: "rule_no",
    rule_no: "rule_number",
    cidr: "cidr_block cidr_blocks cidr_ipv4 destination_cidr_block",
    cidrs: "cidr_blocks cidr_block cidr_ipv4",
    cidr_blocks: "cidr_block cidr_ipv4",
    cidr_block: "cidr_blocks cidr_ipv4 destination_cidr_block",
    protocol: "ip_protocol",
    ip_protocol: "protocol",
    subnet: "subnet_id subnet_ids subnets",
    subnets: "subnet_ids subnet_id vpc_zone_identifier",
    subnet_ids: "subnets subnet_id vpc_zone_identifier",
    subnet_id: "subnet_ids subnets",
    security_group: "vpc_security_group_ids security_groups security_group_ids security_group_id",
    security_groups: "vpc_security_group_ids security_group_ids security_group_id",
    security_group_id: "vpc_security_group_ids security_groups security_group_ids",
    security_group_ids: "vpc_security_group_ids security_groups security_group_id",
    vpc_security_group_ids: "security_groups security_group_ids security_group_id",
    source_security_group_id: "security_groups referenced_security_group_id",
    vpc: "vpc_id",
    vpc_id: "peer_vpc_id subnet_id",
    image_id: "ami",
    ami: "image_id",
    public_ip: "associate_public_ip_address",
    elastic_ip: "allocation_id",
    internet_gateway_id: "gateway_id",
    target: "gateway_id target_id",
    destination: "destination_cidr_block cidr_block",
  }).map(([slip, names]) => [slip, names.split(" ")]),
);
const SHARE_ONE_ANSWER: ReadonlySet<string> = new Set(["rule", "rules", "entry", "port", "ports"]);

/** The names of a block that a word was most likely meant for; none where nobody can tell. */
export function meantBy(word: string, known: readonly string[]): readonly string[] {
  const misspelled = nearest(word, known);
  if (misspelled !== null) return [misspelled];
  const others = (SLIPS.get(word) ?? []).filter((name) => known.includes(name));
  return SHARE_ONE_ANSWER.has(word) ? others : others.slice(0, 1);
}
