import { readConfiguration, COMMAND_LINE_LIMITS } from "../lib/ingest";
import { resourcesOf } from "../lib/model";
import type { SourceFile } from "../lib/source";

// How long a Terraform folder takes to read, by the number of its resources. Asserts nothing.
//   npm run bench:read

const SIZES = [30, 100, 300, 1_000, 3_000, 5_000, 10_000, 20_000];
const RUNS = 7;

/** One VPC of this folder's kind holds 57 resources: subnets with their tables, ACLs, groups with rules, machines. */
const ONE_VPC = 57;

const vpc = (n: number): string => {
  const second = (n >> 8) & 255;
  const third = n & 255;
  const subnet = (k: number): string => `
resource "aws_subnet" "v${n}_s${k}" {
  vpc_id            = aws_vpc.v${n}.id
  cidr_block        = cidrsubnet(aws_vpc.v${n}.cidr_block, 4, ${k})
  availability_zone = "eu-west-1${"abc"[k % 3]}"
  tags              = merge(local.tags, { Name = "v${n}-s${k}" })
}

resource "aws_route_table_association" "v${n}_s${k}" {
  subnet_id      = aws_subnet.v${n}_s${k}.id
  route_table_id = aws_route_table.v${n}.id
}

resource "aws_security_group" "v${n}_g${k}" {
  name        = "v${n}-g${k}"
  description = "Group ${k}"
  vpc_id      = aws_vpc.v${n}.id
}

resource "aws_vpc_security_group_ingress_rule" "v${n}_g${k}_https" {
  security_group_id = aws_security_group.v${n}_g${k}.id
  description       = "HTTPS"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_ingress_rule" "v${n}_g${k}" {
  security_group_id            = aws_security_group.v${n}_g${k}.id
  referenced_security_group_id = aws_security_group.v${n}_g${(k + 1) % 9}.id
  ip_protocol                  = "tcp"
  from_port                    = local.ports["app"]
  to_port                      = local.ports["app"]
}

resource "aws_instance" "v${n}_i${k}" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.v${n}_s${k}.id
  private_ip             = cidrhost(aws_subnet.v${n}_s${k}.cidr_block, 10)
  vpc_security_group_ids = [aws_security_group.v${n}_g${k}.id]
}
`;
  return `
resource "aws_vpc" "v${n}" {
  cidr_block = "10.${second}.${third}.0/24"
}

resource "aws_internet_gateway" "v${n}" {
  vpc_id = aws_vpc.v${n}.id
}

resource "aws_route_table" "v${n}" {
  vpc_id = aws_vpc.v${n}.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.v${n}.id
  }
}
${Array.from({ length: 9 }, (_, k) => subnet(k)).join("")}`;
};

const folder = (resources: number): SourceFile[] => {
  const vpcs = Math.max(1, Math.round(resources / ONE_VPC));
  const locals = { path: "locals.tf", text: `locals {\n  tags  = { Environment = "test" }\n  ports = { app = 8080 }\n}\n` };
  return [locals, ...Array.from({ length: vpcs }, (_, n) => ({ path: `vpc-${n}.tf`, text: vpc(n) }))];
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const rows = SIZES.map((size) => {
  const files = folder(size);
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  let read = readConfiguration(files, { format: "terraform", limits: COMMAND_LINE_LIMITS });
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    read = readConfiguration(files, { format: "terraform", limits: COMMAND_LINE_LIMITS });
    return performance.now() - begun;
  });
  const declared = files.reduce((sum, { text }) => sum + (text.match(/^resource /gm)?.length ?? 0), 0);
  const time = median(times);
  return {
    "declared resources": declared,
    KiB: Math.round(bytes / 1024),
    "model resources": resourcesOf(read.network).length,
    diagnostics: read.diagnostics.length,
    "median ms": Number(time.toFixed(1)),
    "µs per resource": Number(((time * 1000) / declared).toFixed(1)),
  };
});
console.table(rows);
