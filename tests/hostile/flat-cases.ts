import { lines, type HostileCase } from "./hostile-case";

// What generators write: nothing in it is deep or clever, there is only very much of it.

type Row = readonly [name: string, files: () => Readonly<Record<string, string>>];

const address = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}/32`;
const VPC = 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const GROUP = `${VPC}resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.v.id\n}\n`;
const ACL = `${VPC}resource "aws_network_acl" "a" {\n  vpc_id = aws_vpc.v.id\n}\n`;
const inGroup = (rules: string): string => `${VPC}resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.v.id\n${rules}\n}\n`;
const listOf = (items: string): string => `locals {\n  all = [\n${items}\n  ]\n}\n${VPC}`;
const one = (text: string): Readonly<Record<string, string>> => ({ "main.tf": text });
const rule = (n: number): string => `  from_port = ${n}\n  to_port = ${n}\n`;

const TERRAFORM: readonly Row[] = [
  ["twenty-four thousand rules of their own", () => one(GROUP + lines(24_000, (n) => `resource "aws_security_group_rule" "r${n}" {\n  type = "ingress"\n  protocol = "tcp"\n${rule(n)}  cidr_blocks = ["${address(n)}"]\n  security_group_id = aws_security_group.g.id\n}`))],
  ["thirty-seven thousand rules of their own", () => one(GROUP + lines(37_000, (n) => `resource "aws_security_group_rule" "r${n}" {\n  type = "ingress"\n  protocol = "tcp"\n${rule(n)}  cidr_blocks = ["${address(n)}"]\n  security_group_id = aws_security_group.g.id\n}`))],
  ["fifty thousand rules within one group", () => one(inGroup(lines(50_000, (n) => `  ingress {\n    protocol = "tcp"\n${rule(n)}  cidr_blocks = ["${address(n)}"]\n  }`)))],
  ["thirty thousand rules of an ACL", () => one(ACL + lines(30_000, (n) => `resource "aws_network_acl_rule" "r${n}" {\n  network_acl_id = aws_network_acl.a.id\n  rule_number = ${n + 1}\n  protocol = "tcp"\n  rule_action = "allow"\n  cidr_block = "${address(n)}"\n${rule(n % 65_536)}}`))],
  ["three hundred thousand addresses of one rule", () => one(inGroup(`  ingress {\n    protocol = "tcp"\n${rule(1)}    cidr_blocks = [\n${lines(300_000, (n) => `      "${address(n)}",`)}\n    ]\n  }`))],
  ["a map of two hundred thousand names", () => one(`locals {\n  all = {\n${lines(200_000, (n) => `    key_${n} = "${address(n)}"`)}\n  }\n}\n${VPC}`)],
  ["a list of a million digits", () => one(`locals {\n  all = [${Array.from({ length: 1_000_000 }, (_, n) => n % 10).join(", ")}]\n}\n${VPC}`)],
  ["a hundred and fifty thousand calls", () => one(listOf(lines(150_000, (n) => `    cidrsubnet("10.0.0.0/8", 16, ${n % 65_536}),`)))],
  ["three hundred thousand comments", () => one(`${lines(300_000, (n) => `# comment ${n} of many`)}\n${VPC}`)],
  ["eighty thousand variables", () => one(lines(80_000, (n) => `variable "v${n}" {\n  type = string\n  default = "x"\n}`))],
  ["heredocs of two hundred thousand lines", () => one(`locals {\n  all = <<-EOT\n${lines(200_000, (n) => `    line ${n} of a long script`)}\n    EOT\n}\n${VPC}`)],
  ["JSON of twenty-four thousand rules", () => ({ "main.tf.json": `{"resource": {"aws_security_group_rule": {\n${lines(24_000, (n) => `"r${n}": {"type": "ingress", "protocol": "tcp", "from_port": ${n}, "to_port": ${n}, "cidr_blocks": ["${address(n)}"], "security_group_id": "\${aws_security_group.g.id}"},`)}\n"last": {}}, "aws_security_group": {"g": {}}}}` })],
  ["JSON of thirty thousand rules", () => ({ "main.tf.json": `{"resource": {"aws_security_group_rule": {\n${lines(30_000, (n) => `"r${n}": {"type": "ingress", "protocol": "tcp", "from_port": ${n}, "to_port": ${n}, "cidr_blocks": ["${address(n)}"], "security_group_id": "\${aws_security_group.g.id}"},`)}\n"last": {}}, "aws_security_group": {"g": {}}}}` })],
  ["JSON of two hundred thousand resources of no network", () => ({ "main.tf.json": `{"resource": {"null_resource": {\n${lines(200_000, (n) => `"r${n}": {},`)}\n"last": {}}}}` })],
];

const TOO_MANY: Row = ["more values of a variable than a collection may have", () => ({ "main.tf": `variable "all" {\n  type = list(string)\n}\n${VPC}`, "terraform.tfvars": `all = [\n${lines(300_000, (n) => `  "${address(n)}",`)}\n]\n` })];

/** What is worked out again and again: the steps that are left end it. */
const AGAIN: readonly (readonly [name: string, expression: string])[] = [
  ["a million blocks of addresses", 'cidrsubnet("10.0.0.0/8", 16, i)'],
  ["a million blocks of IPv6 addresses", 'cidrsubnet("2001:db8::/32", 16, i)'],
  ["a million digests of a short text", 'sha512("abc")'],
  ["a million objects that are merged", "merge({ a = i }, { b = j })"],
  ["a million of spelt shared values", "length(jsonencode(local.shared))"],
  ["a million lists that are sorted", "length(sort(local.texts))"],
  ["a million sets", "length(toset(local.texts))"],
];
const again = (expression: string): string =>
  `locals {\n  texts = [for n in range(1000) : "item-\${n}"]\n  shared = [for n in range(300) : { cidr = "10.0.0.0/16", port = n }]\n}\noutput "x" {\n  value = [for i in range(1000) : [for j in range(1000) : ${expression}]]\n}\n`;

const CLOUDFORMATION: readonly Row[] = [
  ["JSON of fifty-five thousand rules", () => ({ "template.json": `{"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "g", "SecurityGroupIngress": [\n${lines(55_000, (n) => `{"IpProtocol": "tcp", "FromPort": ${n % 65_536}, "ToPort": ${n % 65_536}, "CidrIp": "${address(n)}"},`)}\n{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "10.0.0.0/8"}]}}}}` })],
  ["JSON of eighty thousand rules", () => ({ "template.json": `{"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "g", "SecurityGroupIngress": [\n${lines(80_000, (n) => `{"IpProtocol": "tcp", "FromPort": ${n % 65_536}, "ToPort": ${n % 65_536}, "CidrIp": "${address(n)}"},`)}\n{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "10.0.0.0/8"}]}}}}` })],
  ["YAML of thirty-seven thousand rules", () => ({ "template.yaml": `Resources:\n${lines(37_000, (n) => `  R${n}:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n      GroupId: sg-1\n      IpProtocol: tcp\n      FromPort: ${n}\n      ToPort: ${n}\n      CidrIp: ${address(n)}`)}\n` })],
];

const flat =
  (format: HostileCase["format"]) =>
  ([name, files]: Row): HostileCase => ({ name, format, files, large: true, harmless: true });

export const FLAT_CASES: readonly HostileCase[] = [
  ...TERRAFORM.map(flat("terraform")),
  { name: TOO_MANY[0], format: "terraform", files: TOO_MANY[1], codes: ["invalid-variable-value"], large: true },
  ...AGAIN.map(([name, expression]): HostileCase => ({ name, format: "terraform", files: () => one(again(expression)), codes: ["evaluation-limit"], large: true })),
  ...CLOUDFORMATION.map(flat("cloudformation")),
];
