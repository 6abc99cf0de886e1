import { expect, it } from "vitest";
import { COMMAND_LINE_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const subnet = (name: string, zone: string, more = ""): string => `resource "aws_default_subnet" "${name}" {\n  availability_zone = "${zone}"\n${more}}\n`;

const FAR = 'provider "aws" {\n  alias  = "far"\n  region = "us-east-1"\n}\n';
const HERE = 'provider "aws" {\n  region = "eu-west-1"\n}\n';

/** The subnet of an instance that names none. */
function landing(texts: readonly string[], zone: string | null): string | undefined {
  const instance = `resource "aws_instance" "i" {\n  ami           = "ami-1"\n  instance_type = "t3.micro"\n${zone === null ? "" : `  availability_zone = "${zone}"\n`}}\n`;
  const { network } = readConfiguration([{ path: "main.tf", text: [HERE, FAR, ...texts, instance].join("") }], { format: "terraform", limits: COMMAND_LINE_LIMITS });
  return network.interfaces.find(({ owner }) => owner === "aws_instance.i")?.subnet;
}

const TWO = [subnet("b", "eu-west-1b"), subnet("a", "eu-west-1a")];

it.each<[string, readonly string[], string | null, string | RegExp]>([
  ["in the default subnet of its zone", TWO, "eu-west-1a", "aws_default_subnet.a"],
  ["in the first one where it names no zone", TWO, null, "aws_default_subnet.b"],
  ["in what AWS has in a zone without a block", TWO, "eu-west-1c", /default_subnet\["c"\]$/],
  ["in none of another Region", [subnet("far", "us-east-1a", "  provider = aws.far\n"), ...TWO], null, "aws_default_subnet.b"],
])("TF-4: an instance that names no subnet lands %s", (_, texts, zone, expected) => {
  const found = landing(texts, zone);
  if (typeof expected === "string") expect(found).toBe(expected);
  else expect(found).toMatch(expected);
});
