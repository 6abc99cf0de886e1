import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../ingest";
import type { Network } from "../../model";
import { emitTerraform } from ".";

const limits = COMMAND_LINE_LIMITS;
const read = (text: string, path = "main.tf"): Network =>
  readConfiguration([{ path, text }], { format: path.endsWith(".tf") ? "terraform" : "cloudformation", limits }).network;
const written = (network: Network): string => emitTerraform(network).files.map(({ text }) => text).join("\n");

const VPC = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const SUBNET = 'resource "aws_subnet" "a" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "10.0.1.0/24"\n}\n';

describe("the text", () => {
  it("names a zone that is known by its id as an id", () => {
    const byId = SUBNET.replace("}\n", '  availability_zone_id = "euw1-az2"\n}\n');
    expect(written(read(VPC + byId))).toContain('availability_zone_id = "euw1-az2"');
  });

  it("is what a person writes", () => {
    const network = read(`
provider "aws" {
  region = "eu-west-1"
}
${VPC}${SUBNET}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  tags = { Name = "public routes" }
}
resource "aws_route" "out" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.public.id
}
resource "aws_security_group" "web" {
  name        = "web"
  description = "from anywhere"
  vpc_id      = aws_vpc.main.id
  ingress {
    description = "https"
    protocol    = 6
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["198.51.100.0/24", "203.0.113.0/24"]
    self        = true
  }
}
resource "aws_instance" "web" {
  count                  = 1
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_security_group.web.id]
  user_data              = "#!/bin/sh\\necho hello\\n"
}
`);
    expect(written(network)).toBe(`provider "aws" {
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }

  tags = {
    Name = "public routes"
  }
}

resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "from anywhere"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "https"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["198.51.100.0/24", "203.0.113.0/24"]
    self        = true
  }
}

resource "aws_instance" "web_0" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_security_group.web.id]

  user_data = <<-EOT
    #!/bin/sh
    echo hello
  EOT
}
`);
  });

  it("is in several files where it is long", () => {
    const many = Array.from({ length: 30 }, (_, at) => `resource "aws_security_group" "g${at}" {\n  vpc_id = aws_vpc.main.id\n}\n`);
    expect(emitTerraform(read(VPC + many.join(""))).files.map(({ path }) => path)).toEqual(["network.tf", "security.tf"]);
  });

  it("is the same every time", () => {
    const network = read(VPC + SUBNET);
    expect(emitTerraform(network)).toEqual(emitTerraform(network));
  });

  it("of user data is a variable, and what reads it lacks it again", () => {
    const network = read(`${VPC}${SUBNET}variable "token" {}\nresource "aws_instance" "web" {\n  subnet_id = aws_subnet.a.id\n  user_data = var.token\n}\n`);
    expect(emitTerraform(network).diagnostics.map(({ message }) => message).filter((message) => message.includes("not known"))).toEqual([]);
    expect(read(written(network)).missing).toContainEqual({ fact: "the user data", component: "aws_instance.web" });
  });

  it("notes at its top what it leaves out", () => {
    const network: Network = { ...read(VPC), missing: [{ fact: "the weather", component: "aws_vpc.main" }] };
    expect(written(network).split("\n")[0]).toBe(
      "# Terraform has no words for what is not known, so that answers about the new text are firmer than about the first one: the weather (aws_vpc.main).",
    );
  });
});

describe("names", () => {
  it("that were addresses already stay, and others make way for them", () => {
    const subnets = read(`${VPC}
module "net" {
  source = "./none"
}
resource "aws_subnet" "a_0" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_subnet" "a" {
  count      = 1
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}
`);
    const { ids } = emitTerraform(subnets);
    expect([ids.get("aws_subnet.a_0"), ids.get("aws_subnet.a[0]")]).toEqual(["aws_subnet.a_0", "aws_subnet.a_0_2"]);
  });

  it("come from logical ids and Name tags of templates", () => {
    const network = read(
      `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  MainVpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
      Tags:
        - Key: Name
          Value: "München / prod"
  FrontSubnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref MainVpc
      CidrBlock: 10.0.1.0/24
`,
      "template.yaml",
    );
    const { ids } = emitTerraform(network);
    expect([ids.get("MainVpc"), ids.get("FrontSubnet")]).toEqual(["aws_vpc.munchen_prod", "aws_subnet.front_subnet"]);
  });
});

describe("rules", () => {
  const groups = (a: string, b: string): Network =>
    read(`${VPC}
resource "aws_security_group" "a" {
  vpc_id = aws_vpc.main.id
${a}
}
resource "aws_security_group" "b" {
  vpc_id = aws_vpc.main.id
${b}
}
`);
  const from = (group: string): string =>
    `  ingress {\n    protocol = "tcp"\n    from_port = 22\n    to_port = 22\n    security_groups = [aws_security_group.${group}.id]\n  }`;

  it("of groups that name one another in a circle are resources of their own", () => {
    const network = groups(from("b"), "");
    const circle: Network = {
      ...network,
      securityGroups: network.securityGroups.map((group) =>
        group.id === "aws_security_group.b"
          ? { ...group, rules: network.securityGroups.flatMap(({ id, rules }) => (id === "aws_security_group.a" ? rules.map((rule) => ({ ...rule, peer: { kind: "group" as const, group: id } })) : [])) }
          : group,
      ),
    };
    expect(written(circle)).toContain(`resource "aws_vpc_security_group_ingress_rule" "a_tcp_22" {
  security_group_id            = aws_security_group.a.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
  referenced_security_group_id = aws_security_group.b.id
}
`);
  });

  it("stay inside where one group names another", () => {
    expect(written(groups(from("b"), ""))).not.toContain("aws_vpc_security_group");
  });

  it("of which a part is not known name a variable without a value", () => {
    const network = groups('  ingress {\n    protocol = "tcp"\n    from_port = 22\n    to_port = 22\n    cidr_blocks = [random_id.x.hex]\n  }', "");
    expect(written(network)).toContain("cidr_blocks = [var.a_peer]");
    expect(written(network)).toContain('variable "a_peer" {\n  type = string\n}\n');
  });
});

describe("an instance", () => {
  const instance = (own: string): string =>
    written(
      read(`${VPC}${SUBNET}
resource "aws_network_interface" "first" {
  subnet_id = aws_subnet.a.id
  ${own}
}
resource "aws_instance" "web" {
  primary_network_interface {
    network_interface_id = aws_network_interface.first.id
  }
}
`),
    );

  it("says what is to be said of the interface that comes with it", () => {
    expect(instance('private_ips = ["10.0.1.9"]')).toContain('resource "aws_instance" "web" {\n  subnet_id  = aws_subnet.a.id\n  private_ip = "10.0.1.9"\n}');
  });

  it.each([
    ["a name", 'tags = { Name = "first" }'],
    ["delegated prefixes", 'ipv4_prefixes = ["10.0.1.16/28"]'],
    ["further addresses that AWS chooses", "private_ips_count = 1"],
  ])("brings an interface that has %s", (_, own) => {
    expect(instance(own)).toContain("  primary_network_interface {\n    network_interface_id = aws_network_interface.first.id\n  }");
  });

  it.each([
    [true, "", null],
    [true, "associate_public_ip_address = false", "associate_public_ip_address = false"],
    [false, "", null],
    [false, "associate_public_ip_address = true", "associate_public_ip_address = true"],
  ])("says whether it has a public address where its subnet does not (%s, %j)", (maps, argument, said) => {
    const subnet = SUBNET.replace('"10.0.1.0/24"', `"10.0.1.0/24"\n  map_public_ip_on_launch = ${maps}`);
    const text = written(read(`${VPC}${subnet}resource "aws_instance" "web" {\n  subnet_id = aws_subnet.a.id\n  ${argument}\n}\n`));
    expect(/associate_public_ip_address = \w+/.exec(text)?.[0] ?? null).toBe(said);
  });
});

describe("texts", () => {
  const hostile = [
    'a "quoted" name',
    "${aws_vpc.main.id} and %{ if true }",
    "$${ and %%{",
    "$$${x}",
    "two\nlines\tand a \\ backslash",
    "\u0000\u0007\u001b[31m",
    "ünïcödé 🛡 ",
    "*/ # // EOT",
    "__proto__",
  ];
  it.each(hostile)("come back as they were: %j", (name) => {
    const network = read(VPC);
    const named: Network = { ...network, vpcs: network.vpcs.map((vpc) => ({ ...vpc, name })) };
    const again = readConfiguration(emitTerraform(named).files, { format: "terraform", limits });
    expect([again.diagnostics, again.network.vpcs[0]?.name]).toEqual([[], name]);
  });

  const scripts = [
    "#!/bin/bash\necho ${HOME} %{x} $${y}\n",
    "one line",
    "no newline\nat the end",
    "  indented\n    more\n",
    "\ttab\n\n\nblank lines\n",
    "EOT\n EOT\nEOT2\n",
    "\r\nwindows\r\n",
    "\u0000binary\u0001",
    "\n",
    " \n \n",
    "ünïcödé \u0007\n",
  ];
  it.each(scripts)("of scripts come back as they were: %j", (userData) => {
    const network = read(`${VPC}${SUBNET}resource "aws_instance" "web" {\n  subnet_id = aws_subnet.a.id\n}\n`);
    const scripted: Network = { ...network, instances: network.instances.map((instance) => ({ ...instance, userData })) };
    const again = readConfiguration(emitTerraform(scripted).files, { format: "terraform", limits });
    expect([again.diagnostics, again.network.instances[0]?.userData]).toEqual([[], userData]);
  });

  it("of an empty script are none: the provider takes an empty text for nothing", () => {
    const network = read(`${VPC}${SUBNET}resource "aws_instance" "web" {\n  subnet_id = aws_subnet.a.id\n}\n`);
    expect(written({ ...network, instances: network.instances.map((instance) => ({ ...instance, userData: "" })) })).not.toContain("user_data");
  });
});

it("looks at each of many resources as often as at each of few", () => {
  const looks = (count: number): number => {
    const groups = Array.from({ length: count }, (_, at) => `resource "aws_security_group" "g${at}" {\n  vpc_id = aws_vpc.main.id\n}\n`);
    const network = read(VPC + groups.join(""));
    let seen = 0;
    const counting: ProxyHandler<Network["securityGroups"]> = {
      get(list, key, receiver): unknown {
        if (typeof key === "string" && /^\d+$/.test(key)) seen++;
        return Reflect.get(list, key, receiver);
      },
    };
    emitTerraform({ ...network, securityGroups: new Proxy(network.securityGroups, counting) });
    return seen / count;
  };
  const few = looks(50);
  expect(few).toBeGreaterThan(1);
  expect(looks(400)).toBeLessThanOrEqual(few);
});

describe("a VPC that is looked up", () => {
  it("is asked for once, whatever is named of it", () => {
    const peering = 'resource "aws_vpc_peering_connection" "p" {\n  vpc_id = aws_vpc.main.id\n  peer_vpc_id = data.aws_vpc.far.id\n}\n';
    const route = `resource "aws_route" "r" {
  route_table_id            = aws_vpc.main.main_route_table_id
  destination_cidr_block    = data.aws_vpc.far.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.p.id
}
`;
    const text = written(read(`data "aws_vpc" "far" {\n  tags = { Name = "far" }\n}\n${VPC}${peering}${route}`));
    expect(text.match(/^data .*$/gm)).toEqual(['data "aws_vpc" "far" {']);
    expect(text).toContain("= data.aws_vpc.far.cidr_block");
  });
});

describe("providers", () => {
  const provider = (alias: string, more: string): string => `provider "aws" {\n  region = "us-east-1"\n${alias === "" ? "" : `  alias = "${alias}"\n`}${more}\n}\n`;
  const ROLE = 'assume_role {\n  role_arn = "arn:aws:iam::222222222222:role/deploy"\n}';
  const dev = (text: string): string => text.replace("{\n", "{\n  provider = aws.dev\n").replace(/"main"/, '"dev"');
  const block = (mode: string): string => `resource "aws_vpc_block_public_access_options" "main" {\n  internet_gateway_block_mode = "${mode}"\n}\n`;
  const TWO = VPC + dev(VPC) + block("off") + dev(block("block-bidirectional"));
  const places = ({ vpcs }: Network) => vpcs.map(({ account, region, blockPublicAccess }) => [account, region, blockPublicAccess]);

  it.each([
    ["of an account that is known", ROLE, 'provider "aws" {\n  alias               = "account_222222222222"\n  region              = "us-east-1"\n  allowed_account_ids = ["222222222222"]\n}\n'],
    ["of a profile", 'profile = "stage"', 'provider "aws" {\n  alias   = "stage"\n  region  = "us-east-1"\n  profile = "stage"\n}\n'],
  ])("are written for each account: one %s", (_, more, expected) => {
    const network = read(provider("", "") + provider("dev", more) + TWO);
    const text = written(network);
    expect(text).toContain('provider "aws" {\n  region = "us-east-1"\n}\n');
    expect(text).toContain(expected);
    expect(places(read(text))).toEqual(places(network));
    expect(new Set(places(network).map(([account]) => account)).size).toBe(2);
  });

  it("of another account need credentials, which is said", () => {
    const { diagnostics } = emitTerraform(read(provider("", "") + provider("dev", ROLE) + TWO));
    expect(diagnostics.map(({ message }) => message).join()).toContain("credentials of accounts (aws_vpc.dev): a provider allows the account alone");
  });

  it("are those of a VPC for everything that is in it", () => {
    const group = 'resource "aws_security_group" "g" {\n  provider = aws.dev\n  vpc_id = aws_vpc.dev.id\n}\n';
    const acl = 'resource "aws_network_acl" "n" {\n  provider = aws.dev\n  vpc_id = aws_vpc.dev.id\n  subnet_ids = [aws_subnet.a.id]\n}\n';
    const subnet = dev(SUBNET).replace("aws_vpc.main", "aws_vpc.dev");
    const text = written(read(provider("", "") + provider("dev", 'profile = "stage"') + VPC + dev(VPC) + subnet + group + acl));
    const declared = ["aws_subnet", "aws_security_group", "aws_network_acl"];
    expect(declared.filter((type) => !new RegExp(`"${type}" "\\w+" \\{\\n {2}provider += aws\\.stage\\n`).test(text))).toEqual([]);
  });

  it("accept a peering from the side of its account", () => {
    const peering = 'resource "aws_vpc_peering_connection" "p" {\n  vpc_id = aws_vpc.main.id\n  peer_vpc_id = aws_vpc.dev.id\n}\n';
    const accepter = 'resource "aws_vpc_peering_connection_accepter" "p" {\n  provider = aws.dev\n  vpc_peering_connection_id = aws_vpc_peering_connection.p.id\n  auto_accept = true\n}\n';
    const text = written(read(provider("", "") + provider("dev", 'profile = "stage"') + VPC + dev(VPC) + peering + accepter));
    expect(text).toMatch(/"aws_vpc_peering_connection_accepter" "p" \{\n {2}provider = aws\.stage\n/);
  });
});
