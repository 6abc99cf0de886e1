import { expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_db_instance" "d" {
  engine = "mysql"
}
variable "token" {
  type = string
}
`;

function read(more: string) {
  const text = `${BASE}resource "aws_instance" "i" {\n subnet_id = aws_subnet.s.id\n ${more}\n}\n`;
  const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
  return {
    userData: network.instances[0]?.userData,
    missing: network.missing.filter(({ component }) => component === "aws_instance.i").map(({ fact }) => fact),
    unread: network.unread,
  };
}

it.each<[string, string, string | null]>([
  ["there is none", "", null],
  ["it is written", 'user_data = "#!/bin/sh"', "#!/bin/sh"],
  ["it is written in base64", 'user_data_base64 = "IyEvYmluL3No"', "#!/bin/sh"],
])("user data is known where %s", (_, more, userData) => expect(read(more)).toEqual({ userData, missing: [], unread: [] }));

it.each<[string, string]>([
  ["one part is an address that AWS chooses", 'user_data = "DB=${aws_db_instance.d.address}"'],
  ["one part is encoded with the rest", 'user_data_base64 = base64encode("DB=${aws_db_instance.d.address}")'],
  ["a template has a part without a value", 'user_data = <<-EOT\n  #!/bin/sh\n  echo ${var.token}\n EOT'],
  ["its file is not there", 'user_data = file("missing.sh")'],
])("user data is not known, which is not the same as none, where %s", (_, more) =>
  expect(read(more)).toEqual({ userData: null, missing: ["the user data"], unread: [] }),
);
