import { describe, expect, it } from "vitest";
import { attributesOf, indexNetwork, type Network } from "../../../model";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  count             = 2
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.\${count.index}.0/24"
  availability_zone = "eu-west-1\${["a", "b"][count.index]}"
}
resource "aws_internet_gateway" "v" {
  vpc_id = aws_vpc.v.id
}
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_db_subnet_group" "data" {
  name       = "data"
  subnet_ids = aws_subnet.s[*].id
}
`;
const told = (text: string) =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const codes = (text: string): string[] => told(text).diagnostics.map(({ severity, code }) => `${severity} ${code}`);
const read = (text: string): Network => {
  expect(codes(text)).toEqual([]);
  return told(text).network;
};
const database = (more: string, engine = 'engine = "postgres"'): string => `
resource "aws_db_instance" "d" {
  instance_class         = "db.t4g.micro"
  db_subnet_group_name   = aws_db_subnet_group.data.name
  vpc_security_group_ids = [aws_security_group.g.id]
  ${engine}
  ${more}
}
`;
const subnetsOf = (network: Network, id: string) =>
  indexNetwork(network)
    .interfacesOf(id)
    .map(({ subnet }) => subnet);

describe("a database", () => {
  it("may be in any subnet of its group", () => {
    const network = read(database(""));
    expect(subnetsOf(network, "aws_db_instance.d")).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"]);
    expect(attributesOf(network, "aws_db_instance.d")).toMatchObject({
      engine: "postgres",
      port: 5432,
      groups: ["aws_security_group.g"],
      publicly_accessible: false,
      public_ip: null,
    });
  });

  it("is in the zone that it names", () =>
    expect(subnetsOf(read(database('availability_zone = "eu-west-1b"')), "aws_db_instance.d")).toEqual(["aws_subnet.s[1]"]));

  it("has a public address where it is publicly accessible", () => {
    const network = read(database("publicly_accessible = true"));
    expect(attributesOf(network, "aws_db_instance.d")).toMatchObject({ public_ip: "any public address", publicly_accessible: true });
  });

  it.each([
    ["mysql", 3306],
    ["mariadb", 3306],
    ["oracle-se2", 1521],
    ["sqlserver-ex", 1433],
    ["db2-se", 50_000],
  ])("of the engine %s listens on %i unless it says otherwise", (engine, port) => {
    expect(attributesOf(read(database("", `engine = "${engine}"`)), "aws_db_instance.d")?.port).toBe(port);
    expect(attributesOf(read(database("port = 7777", `engine = "${engine}"`)), "aws_db_instance.d")?.port).toBe(7777);
  });

  it("that names no subnet group lies in the default VPC", () => {
    const network = read('resource "aws_db_instance" "d" {\n instance_class = "db.t4g.micro"\n engine = "mysql"\n }\n');
    expect(attributesOf(network, "aws_db_instance.d")).toMatchObject({ vpc: "default_vpc" });
  });

  it("that replicates another has its engine and its group", () => {
    const replica =
      'resource "aws_db_instance" "r" {\n instance_class = "db.t4g.micro"\n replicate_source_db = aws_db_instance.d.identifier\n }\n';
    expect(attributesOf(read(database("") + replica), "aws_db_instance.r")).toMatchObject({
      engine: "postgres",
      port: 5432,
      vpc: "aws_vpc.v",
    });
  });

  it("in a subnet group that is not here says that its subnets are not known", () => {
    const { network } = told(database("").replace("aws_db_subnet_group.data.name", '"elsewhere"'));
    expect(network.missing).toContainEqual({ fact: "the subnets of the database", component: "aws_db_instance.d" });
  });
});

describe("a cluster", () => {
  const cluster = `
resource "aws_rds_cluster" "c" {
  cluster_identifier     = "orders"
  engine                 = "aurora-postgresql"
  db_subnet_group_name   = aws_db_subnet_group.data.name
  vpc_security_group_ids = [aws_security_group.g.id]
}
`;
  const member = `
resource "aws_rds_cluster_instance" "i" {
  count              = 2
  cluster_identifier = aws_rds_cluster.c.id
  engine             = aws_rds_cluster.c.engine
  instance_class     = "db.r6g.large"
  availability_zone  = aws_subnet.s[count.index].availability_zone
}
`;
  it("is where its instances are", () => {
    const network = read(cluster + member);
    expect(subnetsOf(network, "aws_rds_cluster.c")).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"]);
    expect(subnetsOf(network, "aws_rds_cluster_instance.i[1]")).toEqual(["aws_subnet.s[1]"]);
    expect(attributesOf(network, "aws_rds_cluster_instance.i[0]")).toMatchObject({ port: 5432, groups: ["aws_security_group.g"] });
  });

  it("of which no instance is described is in its subnet group", () =>
    expect(subnetsOf(read(cluster), "aws_rds_cluster.c")).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"]));

  it("is called by its identifier", () => expect(read(cluster).databases[0]?.name).toBe("orders"));
});

describe("a subnet group", () => {
  it("covers two zones", () => {
    const narrow = 'resource "aws_db_subnet_group" "n" {\n subnet_ids = [aws_subnet.s[0].id]\n }\n';
    expect(codes(narrow)).toEqual(["error too-few-zones"]);
  });
});

describe("a function", () => {
  const lambda = (config: string): string => `
resource "aws_lambda_function" "f" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  ${config}
}
`;
  it("has an interface in each subnet that it is connected to", () => {
    const network = read(lambda("vpc_config {\n subnet_ids = aws_subnet.s[*].id\n security_group_ids = [aws_security_group.g.id]\n }"));
    expect(subnetsOf(network, "aws_lambda_function.f")).toEqual(["aws_subnet.s[0]", "aws_subnet.s[1]"]);
    expect(attributesOf(network, "aws_lambda_function.f")).toMatchObject({
      name: "orders",
      groups: ["aws_security_group.g"],
      public_ip: null,
    });
  });

  it.each([
    ["without vpc_config", ""],
    ["with an empty vpc_config", "vpc_config {\n subnet_ids = []\n security_group_ids = []\n }"],
  ])("%s is in no VPC", (_, config) => expect(read(lambda(config)).functions[0]?.interfaces).toEqual([]));
});
