import { expect, it } from "vitest";
import { emit, EMITTED_FORMATS } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";

const TEXT = `resource "aws_vpc" "m" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.m.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1a"
}
resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.m.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "us-east-1b"
}
resource "aws_db_subnet_group" "g" {
  name       = "g"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}
resource "aws_db_instance" "d" {
  identifier           = "d"
  engine               = "postgres"
  instance_class       = "db.t4g.micro"
  db_subnet_group_name = aws_db_subnet_group.g.name
}
`;

it.each(EMITTED_FORMATS)("the class of a database stays, or is told to be left out: %s", (format) => {
  const { network } = readConfiguration([{ path: "main.tf", text: TEXT }], { format: "terraform", limits: COMMAND_LINE_LIMITS });
  expect(network.databases[0]?.instanceClass).toBe("db.t4g.micro");
  const { files, diagnostics } = emit(network, format);
  const again = readConfiguration(files, { format, limits: COMMAND_LINE_LIMITS }).network;
  expect(again.databases[0]?.instanceClass).toBe(format === "console" ? undefined : "db.t4g.micro");
  expect(diagnostics.some(({ message }) => message.includes("classes of databases"))).toBe(format === "console");
});
