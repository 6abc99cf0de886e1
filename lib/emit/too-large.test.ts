import { expect, it } from "vitest";
import { aSubnet, aVpc, anInstance, anInterface } from "../../tests/arbitrary/resources";
import { readConfiguration, SUBMISSION_LIMITS } from "../ingest";
import { EMPTY_NETWORK, type Network } from "../model";
import { emit, EMITTED_FORMATS } from ".";

const machines = (count: number, userData: string): Network => {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return {
    ...EMPTY_NETWORK,
    vpcs: [aVpc("main", ["10.0.0.0/16"])],
    subnets: [aSubnet("inner", "main", "10.0.0.0/16")],
    interfaces: numbers.map((at) => anInterface(`eni${at}`, "inner", [[`10.0.1.${at}`]], [], { owner: `i${at}`, ownerKind: "instance" })),
    instances: numbers.map((at) => anInstance(`i${at}`, "main", [`eni${at}`], { userData })),
  };
};

it.each(EMITTED_FORMATS)("writes nothing of %s where texts that are shared would be written too often", (format) => {
  const { files, diagnostics } = emit(machines(80, "x".repeat(1 << 20)), format);
  expect([files, diagnostics.map(({ code }) => code)]).toEqual([[], ["output-too-large"]]);
});

const told = (text: string): string[] =>
  readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS }).diagnostics.map(({ code }) => code);
const instance = (more: string): string =>
  `resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\nresource "aws_subnet" "s" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = "10.0.0.0/24"\n}\nresource "aws_instance" "i" {\n  ami = "ami-1"\n  instance_type = "t3.micro"\n  subnet_id = aws_subnet.s.id\n  ${more}\n}\n`;

it.each([
  ["user data of 16 KB", `user_data = "${"x".repeat(16 << 10)}"`, []],
  ["user data of more", `user_data = "${"x".repeat((16 << 10) + 1)}"`, ["text-too-long"]],
  ["user data of more bytes than characters", `user_data = "${"ä".repeat(9_000)}"`, ["text-too-long"]],
  ["user data that is encoded", `user_data_base64 = base64encode("${"x".repeat(17_000)}")`, ["text-too-long"]],
  ["a name of 256 characters", `tags = { Name = "${"x".repeat(256)}" }`, []],
  ["a name of more", `tags = { Name = "${"x".repeat(257)}" }`, ["text-too-long"]],
])("reads %s as AWS takes it", (_, more, codes) => expect(told(instance(more))).toEqual(codes));
