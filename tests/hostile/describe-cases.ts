import { lines, MEGABYTES_8, NAMES_OF_OBJECTS, nested, type HostileCase } from "./hostile-case";

type Row = readonly [name: string, text: string];
type LargeRow = readonly [name: string, text: () => string];

const VPC = '{"VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.0.0/16", "State": "available"}';
const printed = (key: string, ...items: string[]): string => `{"${key}": [${items.join(", ")}]}`;

const ROWS: readonly Row[] = [
  ["JSON that is very deep", nested(50_000, '{"Vpcs":', "1", "}")],
  ["arrays that are very deep", `{"Vpcs": ${nested(50_000, "[", "", "]")}}`],
  ["JSON that ends too soon", '{"Vpcs": [{"VpcId": "vpc-0'],
  ["JSON and then something else", `${printed("Vpcs", VPC)} and more`],
  ["two JSON texts in one file", printed("Vpcs", VPC) + printed("Vpcs", VPC)],
  ["a list and no key", "[1, 2, 3]"],
  ["a text", '"Vpcs"'],
  ["nothing", ""],
  ["a number with a million digits", `{"Vpcs": [{"VpcId": ${"9".repeat(200_000)}}]}`],
  ["a list that comes twice where it may not", `{"Vpcs": [${VPC}], "Routes": [], "Routes": [{"State": "active"}]}`],
  ["a name that stands twice", printed("Vpcs", VPC.replace("{", '{"CidrBlock": "10.9.0.0/16", '))],
  ["a comma too many", `{"Vpcs": [${VPC},]}`],
  ["a key that nobody knows", '{"Everything": []}'],
  ["VPCs that are a text", '{"Vpcs": "all"}'],
  ["a VPC that is a number", printed("Vpcs", "7")],
  ["a VPC that is nothing", printed("Vpcs", "null")],
  ["a VPC without an id", printed("Vpcs", "{}")],
  ["an id that is a mapping", printed("Vpcs", '{"VpcId": {"a": 1}, "CidrBlock": "10.0.0.0/16"}')],
  ["a block that is none", printed("Vpcs", '{"VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.0.0/99"}')],
  ["a block that is a list", printed("Vpcs", '{"VpcId": "vpc-0a1b2c3d", "CidrBlock": ["10.0.0.0/16"]}')],
  ["one id with two blocks", printed("Vpcs", VPC, VPC.replace("10.0", "10.9"))],
  ["one id for a VPC and a subnet", `{"Vpcs": [${VPC}], "Subnets": [{"SubnetId": "vpc-0a1b2c3d", "VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.1.0/24"}]}`],
  ["a subnet of no VPC", printed("Subnets", '{"SubnetId": "subnet-1", "VpcId": "vpc-404", "CidrBlock": "10.0.1.0/24"}')],
  ["a subnet of itself", printed("Subnets", '{"SubnetId": "subnet-1", "VpcId": "subnet-1", "CidrBlock": "10.0.1.0/24"}')],
  ["rules that are a text", printed("SecurityGroups", '{"GroupId": "sg-1", "VpcId": "vpc-1", "IpPermissions": "all"}')],
  ["a rule with a port that is a text", printed("SecurityGroups", '{"GroupId": "sg-1", "VpcId": "vpc-1", "IpPermissions": [{"IpProtocol": "tcp", "FromPort": "x", "ToPort": {}, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}')],
  ["a rule with a port that there is not", printed("SecurityGroups", '{"GroupId": "sg-1", "VpcId": "vpc-1", "IpPermissions": [{"IpProtocol": "tcp", "FromPort": -5, "ToPort": 99999, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}')],
  ["a protocol that there is not", printed("SecurityGroups", '{"GroupId": "sg-1", "VpcId": "vpc-1", "IpPermissions": [{"IpProtocol": "tpc", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}')],
  ["an ACL entry without a number", printed("NetworkAcls", '{"NetworkAclId": "acl-1", "VpcId": "vpc-1", "Entries": [{"Egress": false, "Protocol": "-1", "RuleAction": "allow", "CidrBlock": "0.0.0.0/0"}]}')],
  ["an interface in no subnet", printed("NetworkInterfaces", '{"NetworkInterfaceId": "eni-1", "SubnetId": "subnet-404", "PrivateIpAddresses": 5}')],
  ["an interface that is its own group", printed("NetworkInterfaces", '{"NetworkInterfaceId": "eni-1", "SubnetId": "eni-1", "Groups": [{"GroupId": "eni-1"}]}')],
  ["an instance of interfaces that are a text", printed("Reservations", '{"Instances": [{"InstanceId": "i-1", "NetworkInterfaces": "eth0"}]}')],
  ["reservations within reservations", printed("Reservations", nested(200, '{"Reservations": [', "", "]}"))],
  ["more VPCs than a submission may have", printed("Vpcs", ...Array.from({ length: 6_000 }, (_, n) => VPC.replace("0a1b2c3d", `${n}`)))],
  ["an id of two hundred thousand characters in thousands of rules", printed("SecurityGroups", `{"GroupId": "sg-${"n".repeat(200_000)}", "VpcId": "vpc-1", "IpPermissions": [${lines(4_000, (n) => `${n === 0 ? "" : ","}{"IpProtocol": "tcpp", "FromPort": ${n}, "ToPort": ${n}, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}`)}]}`)],
  ["a route to what is not there", printed("RouteTables", '{"RouteTableId": "rtb-1", "VpcId": "vpc-1", "Routes": [{"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "__proto__"}]}')],
  ["a route to nowhere", printed("RouteTables", '{"RouteTableId": "rtb-1", "VpcId": "vpc-1", "Routes": [{}]}')],
  ["a peering with nobody", printed("VpcPeeringConnections", '{"VpcPeeringConnectionId": "pcx-1"}')],
  ["tags that are a mapping", printed("Vpcs", '{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16", "Tags": {"Name": {"Name": 1}}}', '{"VpcId": 7}')],
  ["a mistake in an escape", '{"Vpcs": [{"VpcId": "\\u00g0"}]}'],
  ["a line feed in a text", '{"Vpcs": [{"VpcId": "a\nb"}]}'],
  ["single quotes", "{'Vpcs': []}"],
  ["a comment", '{"Vpcs": [] /* none */}'],
  ["an answer that was refused", "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation"],
  ...NAMES_OF_OBJECTS.slice(0, 4).map((name): Row => [`a key ${name}`, `{"${name}": [{"${name}": "${name}"}]}`]),
  ["a VPC named __proto__", printed("Vpcs", '{"VpcId": "__proto__", "CidrBlock": "10.0.0/16", "__proto__": {"VpcId": "x"}}')],
];

const LARGE: readonly LargeRow[] = [
  ["eight megabytes of brackets", () => "[".repeat(MEGABYTES_8 - 1)],
  ["eight megabytes of nothing", () => `{"Vpcs": [${"null,".repeat(1_600_000)}null]}`],
  ["eight megabytes of one text", () => `{"Vpcs": [{"VpcId": "${"x".repeat(MEGABYTES_8 - 100)}"}]}`],
  ["eight megabytes of one key", () => `{"${"x".repeat(MEGABYTES_8 - 100)}": []}`],
  ["a million keys", () => `{${lines(500_000, (n) => `"k${n}": 1,`)} "x": 1}`],
  ["a hundred thousand lists of one key", () => `{${lines(100_000, () => '"Listeners": [],')} "Listeners": []}`],
  ["a hundred thousand names that stand twice", () => `{"Vpcs": [${lines(100_000, () => '{"VpcId": "vpc-1", "VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16"},')} {}]}`],
  ["subnets of twenty thousand VPCs that nothing describes", () => `{"Subnets": [${lines(20_000, (n) => `{"SubnetId": "subnet-${n}", "VpcId": "vpc-${n}", "CidrBlock": "10.0.0.0/24"},`)} {}]}`],
  ["sixty-four megabytes of VPCs", () => `{"Vpcs": [${lines(700_000, (n) => `{"VpcId": "vpc-${n}", "CidrBlock": "10.0.0.0/16", "State": "available", "Tags": []},`)} 1]}`],
];

const describeOutput = ([name, text]: Row): HostileCase => ({ name, format: "describe", files: () => ({ "describe.json": text }) });

const largeOutput = ([name, text]: LargeRow): HostileCase => ({ name, format: "describe", files: () => ({ "describe.json": text() }), large: true });

export const DESCRIBE_CASES: readonly HostileCase[] = [...ROWS.map(describeOutput), ...LARGE.map(largeOutput)];
