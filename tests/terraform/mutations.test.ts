import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFiles } from "./ask";

/** A configuration that uses most of the language. */
const MAIN = `
variable "cidr" {
  type    = string
  default = "10.0.0.0/16"
  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "A CIDR block."
  }
}
variable "subnets" {
  type    = map(object({ newbits = number, public = optional(bool, false) }))
  default = { a = { newbits = 8, public = true }, b = { newbits = 8 } }
}
locals {
  names = sort(keys(var.subnets))
  ports = { for p in [22, 80, 443] : "p\${p}" => p if p != 80 }
  text  = <<-EOT
    %{ for name in local.names ~}
    \${upper(name)} $\${kept}
    %{ endfor ~}
  EOT
}
data "aws_availability_zones" "all" {}
resource "aws_vpc" "main" {
  cidr_block = var.cidr
  tags       = merge({ Name = "main" }, length(local.names) > 1 ? { many = "yes" } : {})
}
resource "aws_subnet" "all" {
  for_each          = var.subnets
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, each.value.newbits, index(local.names, each.key))
  availability_zone = data.aws_availability_zones.all.names[0]
}
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
  dynamic "ingress" {
    for_each = local.ports
    iterator = port
    content {
      from_port   = port.value
      to_port     = port.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}
module "more" {
  source = "./more"
  count  = 2
  ids    = [for subnet in aws_subnet.all : subnet.id]
}
output "ids" { value = module.more[*].first }
`;
const MORE = `variable "ids" { type = list(string) }
resource "aws_instance" "each" {
  count     = length(var.ids)
  subnet_id = var.ids[count.index]
}
output "first" { value = try(aws_instance.each[0].private_ip, null) }
`;

const fragment = fc.oneof(
  fc.constantFrom("{", "}", "[", "]", "(", ")", '"', "${", "%{", "}", "=", ":", ",", ".", "\n", "*", "...", "<<EOT\n", "for", "if", "null", "0", "1e9", "\\", "'", "#", "/*", "\u0000", "😀"),
  fc.string({ maxLength: 4 }),
  fc.constantFrom("count = 1000000", "for_each = null", "local.names", "aws_vpc.main", "module.more", "each.value", "dynamic", "source = \"../..\"", "__proto__"),
);

const edit = fc.record({ at: fc.nat(MAIN.length), removed: fc.nat(30), inserted: fragment });

describe("any text", () => {
  it("is untouched: the configuration that is mutated has nothing wrong", () => {
    expect(evaluateFiles({ "main.tf": MAIN, "more/main.tf": MORE }).diagnostics).toEqual([]);
  });

  it("is answered with diagnostics, never with an exception", () => {
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const text = edits.reduce((before, { at, removed, inserted }) => before.slice(0, at) + inserted + before.slice(at + removed), MAIN);
      const { diagnostics, resources } = evaluateFiles({ "main.tf": text, "more/main.tf": MORE });
      for (const { span, code } of diagnostics) {
        expect(code).toMatch(/^[a-z-]+$/);
        if (span?.file === "main.tf") expect(span.start.line).toBeLessThanOrEqual(text.split("\n").length);
      }
      expect(resources.length).toBeLessThanOrEqual(5_000);
    });
    fc.assert(property, { numRuns: 1_500 });
  });

  it("means the same when it is evaluated again", () => {
    const property = fc.property(edit, ({ at, removed, inserted }) => {
      const files = { "main.tf": MAIN.slice(0, at) + inserted + MAIN.slice(at + removed), "more/main.tf": MORE };
      expect(evaluateFiles(files)).toEqual(evaluateFiles(files));
    });
    fc.assert(property, { numRuns: 100 });
  });
});
