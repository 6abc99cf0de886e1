import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../ingest";
import type { Network } from "../../model";
import { emitCloudFormation } from ".";

const limits = COMMAND_LINE_LIMITS;
const read = (text: string): Network => readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits }).network;
const written = (network: Network): string => emitCloudFormation(network).files.map(({ text }) => text).join("\n");
const readAgain = (network: Network) => readConfiguration(emitCloudFormation(network).files, { format: "cloudformation", limits });

const VPC = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const SUBNET = 'resource "aws_subnet" "a" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "10.0.1.0/24"\n}\n';

describe("the text", () => {
  it("is what a person writes", () => {
    const network = read(`${VPC}${SUBNET}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
  tags = { Name = "public" }
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
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["198.51.100.0/24"]
    self        = true
  }
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_network_acl" "a" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.a.id]
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 443
    to_port    = 443
    cidr_block = "0.0.0.0/0"
  }
}
resource "aws_instance" "web" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.a.id
  vpc_security_group_ids      = [aws_security_group.web.id]
  associate_public_ip_address = true
  user_data                   = "#!/bin/sh\\necho hello\\n"
}
`);
    expect(written(network)).toBe(`AWSTemplateFormatVersion: "2010-09-09"

Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16

  ASubnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.1.0/24

  InternetGateway:
    Type: AWS::EC2::InternetGateway

  InternetGatewayAttachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties:
      VpcId: !Ref Vpc
      InternetGatewayId: !Ref InternetGateway

  PublicRouteTable:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
      Tags:
        - Key: Name
          Value: public

  PublicDefaultRoute:
    Type: AWS::EC2::Route
    DependsOn: InternetGatewayAttachment
    Properties:
      RouteTableId: !Ref PublicRouteTable
      DestinationCidrBlock: 0.0.0.0/0
      GatewayId: !Ref InternetGateway

  ARouteTableAssociation:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref ASubnet
      RouteTableId: !Ref PublicRouteTable

  WebSecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupName: web
      GroupDescription: from anywhere
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: 198.51.100.0/24
      SecurityGroupEgress:
        - IpProtocol: "-1"
          CidrIp: 0.0.0.0/0

  WebTcp443Ingress:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !Ref WebSecurityGroup
      IpProtocol: tcp
      FromPort: 443
      ToPort: 443
      SourceSecurityGroupId: !Ref WebSecurityGroup

  AAcl:
    Type: AWS::EC2::NetworkAcl
    Properties:
      VpcId: !Ref Vpc

  AIngress100AclEntry:
    Type: AWS::EC2::NetworkAclEntry
    Properties:
      NetworkAclId: !Ref AAcl
      RuleNumber: 100
      RuleAction: allow
      Protocol: 6
      PortRange:
        From: 443
        To: 443
      CidrBlock: 0.0.0.0/0

  AAclAssociation:
    Type: AWS::EC2::SubnetNetworkAclAssociation
    Properties:
      NetworkAclId: !Ref AAcl
      SubnetId: !Ref ASubnet

  WebInstance:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-0a1b2c3d4e5f60718
      InstanceType: t3.micro
      UserData:
        Fn::Base64: |
          #!/bin/sh
          echo hello
      NetworkInterfaces:
        - DeviceIndex: "0"
          AssociatePublicIpAddress: true
          SubnetId: !Ref ASubnet
          GroupSet: [!Ref WebSecurityGroup]
`);
  });

  it("lets nothing out of a group without rules outward, and says how", () => {
    const { files, diagnostics } = emitCloudFormation(read(`${VPC}resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.main.id\n}\n`));
    expect(files[0]?.text).toContain('      SecurityGroupEgress:\n        - Description: Nothing\n          IpProtocol: "-1"\n          CidrIp: 127.0.0.1/32\n');
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "not-carried",
        "CloudFormation has no place for groups without a rule outward (aws_security_group.g): a rule to 127.0.0.1/32 takes the place of the one that AWS would make.",
      ],
    ]);
  });

  it("asks for what is not known by parameters without values", () => {
    const network = read(`${VPC}resource "aws_security_group" "g" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [random_id.x.hex]
  }
}
`);
    expect(written(network)).toContain("Parameters:\n  GPeer:\n    Type: String\n");
    expect(written(network)).toContain("CidrIp: !Ref GPeer");
  });

  it("does not accept a peering that nobody has accepted", () => {
    const other = VPC.replace('"main"', '"other"').replace("10.0", "10.1");
    const peering = 'resource "aws_vpc_peering_connection" "p" {\n  vpc_id = aws_vpc.main.id\n  peer_vpc_id = aws_vpc.other.id\n}\n';
    expect(readAgain(read(VPC + other + peering)).network.peerings).toEqual([]);
  });
});

describe("a transit gateway", () => {
  const gateway = (attachment: string, more = ""): string =>
    written(
      read(`${VPC}${SUBNET}
resource "aws_ec2_transit_gateway" "hub" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = aws_vpc.main.id
  subnet_ids         = [aws_subnet.a.id]
  ${attachment}
}
${more}`),
    );

  it("keeps its default table where that can say everything", () => {
    expect(gateway("")).not.toContain("DefaultRouteTable");
  });

  it.each([
    ["is not associated with it", "transit_gateway_default_route_table_association = false"],
    ["tells it nothing", "transit_gateway_default_route_table_propagation = false"],
  ])("makes none where an attachment %s", (_, argument) => {
    expect(gateway(argument)).toContain("DefaultRouteTableAssociation: disable\n      DefaultRouteTablePropagation: disable\n");
  });

  it("makes none where it has a route of its own", () => {
    const route = `resource "aws_ec2_transit_gateway_route" "r" {
  destination_cidr_block         = "10.9.0.0/16"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway.hub.association_default_route_table_id
}
`;
    expect(gateway("", route)).toContain("DefaultRouteTableAssociation: disable");
  });
});

describe("routes that VPN gateways bring", () => {
  const gateway = `${VPC}${SUBNET}resource "aws_vpn_gateway" "office" {\n  vpc_id = aws_vpc.main.id\n}\n`;
  const table = 'resource "aws_route_table" "t" {\n  vpc_id = aws_vpc.main.id\n  propagating_vgws = [aws_vpn_gateway.office.id]\n}\n';

  it("are asked for once the gateway is attached, and are there again", () => {
    const network = read(gateway + table);
    expect(written(network)).toContain(`  TRouteTablePropagation:
    Type: AWS::EC2::VPNGatewayRoutePropagation
    DependsOn: OfficeVpnGatewayAttachment
    Properties:
      RouteTableIds: [!Ref TRouteTable]
      VpnGatewayId: !Ref OfficeVpnGateway
`);
    const again = readAgain(network);
    expect(again.diagnostics).toEqual([]);
    expect(again.network.routeTables.flatMap(({ routes }) => routes.map(({ origin, target }) => [origin, target]))).toContainEqual([
      "propagated",
      { kind: "virtual_private_gateway", id: "OfficeVpnGateway" },
    ]);
    expect(emitCloudFormation(network).diagnostics).toEqual([]);
  });

  it("into the main table of the default VPC are told to be left out", () => {
    const adopted = `resource "aws_default_vpc" "main" {}
resource "aws_vpn_gateway" "office" {
  vpc_id = aws_default_vpc.main.id
}
resource "aws_default_route_table" "t" {
  default_route_table_id = aws_default_vpc.main.default_route_table_id
  propagating_vgws       = [aws_vpn_gateway.office.id]
}
`;
    expect(emitCloudFormation(read(adopted)).diagnostics.map(({ message }) => message).join()).toContain("changes of the main table of the default VPC");
  });
});

describe("logical ids", () => {
  it("stay where there were some, and say what a resource is where there were none", () => {
    const template = "Resources:\n  Mine:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.0.0.0/16\n";
    const network = readConfiguration([{ path: "t.yaml", text: template }], { format: "cloudformation", limits }).network;
    expect(emitCloudFormation(network).ids.get("Mine")).toBe("Mine");
    const { ids } = emitCloudFormation(read(VPC + SUBNET.replace('"a"', '"a_b-c"')));
    expect([ids.get("aws_vpc.main"), ids.get("aws_subnet.a_b-c")]).toEqual(["Vpc", "ABCSubnet"]);
  });
});

describe("texts", () => {
  const hostile = [
    'a "quoted" name',
    "${AWS::Region} and !Ref Vpc",
    "key: value",
    "# comment",
    "- item",
    "[a, b]",
    "{ a: b }",
    "*alias",
    "&anchor",
    "yes",
    "true",
    "False",
    "NULL",
    ".inf",
    "0x1F",
    "1_000",
    "+1",
    "<<",
    "=",
    "null",
    "~",
    "0123",
    "1e3",
    "2010-09-09",
    "12:30:45",
    " spaces ",
    "two\nlines\t\\",
    "\u0000\u0007\u0085\u2028\ufeff",
    "ünïcödé 🛡",
    "__proto__",
    "",
    "---",
    "%TAG",
    "'single'",
    "a,b",
  ];
  it.each(hostile)("come back as they were: %j", (name) => {
    const network = read(VPC);
    const again = readAgain({ ...network, vpcs: network.vpcs.map((vpc) => ({ ...vpc, name })) });
    expect([again.diagnostics, again.network.vpcs[0]?.name]).toEqual([[], name]);
  });

  const scripts = [
    "#!/bin/bash\necho ${HOME} !Ref x\n",
    "one line",
    "no newline\nat the end",
    "  indented\n    more\n",
    "\ttab\n",
    "text\n\n\n",
    "text\n\n\nmore\n",
    "trailing \nspace\n",
    "\r\nwindows\r\n",
    "\u0000binary\u0001",
    "\n",
    "\n\nfirst blank\n",
    " \n \n",
    "---\n...\n",
    "ünïcödé\n",
  ];
  it.each(scripts)("of scripts come back as they were: %j", (userData) => {
    const network = read(`${VPC}${SUBNET}resource "aws_instance" "web" {\n  subnet_id = aws_subnet.a.id\n}\n`);
    const again = readAgain({ ...network, instances: network.instances.map((instance) => ({ ...instance, userData })) });
    expect([again.diagnostics, again.network.instances[0]?.userData]).toEqual([[], userData]);
  });
});
