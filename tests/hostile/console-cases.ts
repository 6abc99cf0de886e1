import { lines, MEGABYTES_8, NAMES_OF_OBJECTS, nested, type HostileCase } from "./hostile-case";

type Row = readonly [name: string, text: string];
type LargeRow = readonly [name: string, text: () => string];

const form = (fields: string): string => `{"format": "ringfence-console/1"${fields === "" ? "" : `, ${fields}`}}`;
const group = (rule: string): string => form(`"securityGroups": [{"id": "g", "name": "g", "description": "g", "inboundRules": [${rule}]}]`);

const ROWS: readonly Row[] = [
  ["JSON that is very deep", nested(50_000, '{"vpcs":', "1", "}")],
  ["JSON that ends too soon", '{"format": "ringfence-console/1", "vpcs": ['],
  ["VPCs that are a text", form('"vpcs": "all"')],
  ["a VPC that is a number", form('"vpcs": [7]')],
  ["a VPC without a block", form('"vpcs": [{"id": "v"}]')],
  ["a VPC with a field of the names of objects", form('"vpcs": [{"id": "v", "__proto__": {"a": 1}, "constructor": 1}]')],
  ["a field that nobody knows", form('"everything": []')],
  ["one id twice", form('"vpcs": [{"id": "v", "name": "v", "ipv4Cidr": "10.0.0.0/16"}, {"id": "v", "name": "w", "ipv4Cidr": "10.1.0.0/16"}]')],
  ["a rule of a type that there is not", group('{"type": "Everything", "source": "0.0.0.0/0"}')],
  ["a rule whose type and port do not agree", group('{"type": "HTTPS", "protocol": "TCP", "portRange": "80", "source": "0.0.0.0/0"}')],
  ["a rule whose source is my own address", group('{"type": "SSH", "source": "My IP"}')],
  ["a rule with ports by the million", group('{"type": "Custom TCP", "portRange": "0-99999999", "source": "0.0.0.0/0"}')],
  ["a rule with a port that is a list", group('{"type": "Custom TCP", "portRange": [1, 2], "source": "0.0.0.0/0"}')],
  ["more VPCs than a submission may have", form(`"vpcs": [${lines(6_000, (n) => `{"id": "v${n}", "name": "v${n}", "ipv4Cidr": "10.0.0.0/16"}${n === 5_999 ? "" : ","}`)}]`)],
  ["a hundred thousand mistakes", form(`"vpcs": [${"7,".repeat(100_000)}7]`)],
  ["a subnet of a VPC that is not there", form('"subnets": [{"id": "s", "name": "s", "vpc": "v", "ipv4Cidr": "10.0.1.0/24"}]')],
  ["another version of the form", '{"format": "ringfence-console/99"}'],
  ["a comma too many", form('"vpcs": [{"id": "v", "ipv4Cidr": "10.0.0.0/16"},]')],
  ["a list", "[]"],
  ["nothing", ""],
  ...NAMES_OF_OBJECTS.slice(0, 3).map((name): Row => [`a subnet of the VPC ${name}`, form(`"subnets": [{"id": "s", "name": "s", "vpc": "${name}", "ipv4Cidr": "10.0.1.0/24"}]`)]),
];

const LARGE: readonly LargeRow[] = [
  ["eight megabytes of mistakes", () => form(`"vpcs": [${"7,".repeat(4_000_000)}7]`)],
  ["subnets of twenty thousand VPCs that are not there", () => form(`"subnets": [${lines(20_000, (n) => `{"id": "s${n}", "vpc": "x${n}", "ipv4Cidr": "10.0.0.0/24"}${n === 19_999 ? "" : ","}`)}]`)],
  ["eight megabytes of one text", () => form(`"vpcs": [{"id": "${"x".repeat(MEGABYTES_8 - 100)}"}]`)],
];

const consoleForm = ([name, text]: Row): HostileCase => ({ name, format: "console", files: () => ({ "network.console.json": text }) });

const largeForm = ([name, text]: LargeRow): HostileCase => ({ name, format: "console", files: () => ({ "network.console.json": text() }), large: true });

export const CONSOLE_CASES: readonly HostileCase[] = [...ROWS.map(consoleForm), ...LARGE.map(largeForm)];
