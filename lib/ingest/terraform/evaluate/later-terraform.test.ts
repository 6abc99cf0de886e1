import { describe, expect, it } from "vitest";
import { evaluateFiles, plain, problems } from "../../../../tests/terraform/ask";

const outputOf = (text: string, files: Readonly<Record<string, string>> = {}): unknown => {
  const evaluated = evaluateFiles({ "main.tf": text, ...files });
  expect(problems(evaluated)).toEqual([]);
  return plain(evaluated.outputs.get("o"));
};

describe("blocks that say nothing about a network", () => {
  it.each([
    [
      "settings",
      'terraform {\n required_version = ">= 1.9"\n required_providers {\n aws = { source = "hashicorp/aws" }\n }\n backend "s3" {\n bucket = "b"\n }\n}',
    ],
    [
      "a check",
      'check "up" {\n data "http" "x" {\n url = "https://example.com"\n }\n assert {\n condition = data.http.x.status_code == 200\n error_message = "down"\n }\n}',
    ],
    ["imports", 'import {\n for_each = toset(["a"])\n to = aws_vpc.v[each.key]\n id = each.key\n}'],
    [
      "what was moved and removed",
      "moved {\n from = aws_vpc.a\n to = aws_vpc.b\n}\nremoved {\n from = aws_vpc.c\n lifecycle {\n destroy = false\n }\n}",
    ],
    ["an action", 'action "aws_lambda_invoke" "a" {\n config {\n function_name = "f"\n }\n}'],
    ["something ephemeral", 'ephemeral "random_password" "p" {\n length = 16\n}'],
  ])("are left alone: %s", (_, text) => expect(problems(evaluateFiles({ "main.tf": text }))).toEqual([]));

  it("an ephemeral value is not known", () => {
    expect(outputOf('ephemeral "random_password" "p" {}\noutput "o" {\n value = ephemeral.random_password.p.result\n}\n')).toBe(
      "<an ephemeral value is there only while Terraform runs>",
    );
  });
});

describe("variables", () => {
  it("fill in what is optional, to any depth", () => {
    const text = `
      variable "v" {
        type = object({
          name  = string
          port  = optional(number, 443)
          inner = optional(object({ x = optional(string, "deep"), y = optional(list(object({ z = optional(bool, true) })), [{}]) }), {})
          maybe = optional(string)
        })
        default = { name = "n" }
      }
      output "o" {
        value = var.v
      }`;
    expect(outputOf(text)).toEqual({ name: "n", port: 443, inner: { x: "deep", y: [{ z: true }] }, maybe: null });
  });

  it("that are not nullable take their default for null", () => {
    const child =
      'variable "a" {\n default = "d"\n nullable = false\n}\nvariable "b" {\n default = "d"\n}\noutput "both" {\n value = [var.a, var.b]\n}\n';
    expect(
      outputOf('module "m" {\n source = "./m"\n a = null\n b = null\n}\noutput "o" {\n value = module.m.both\n}\n', { "m/main.tf": child }),
    ).toEqual(["d", null]);
  });

  it("may be compared with one another", () => {
    const text =
      'variable "low" {\n default = 5\n}\nvariable "high" {\n default = 3\n validation {\n condition = var.high > var.low\n error_message = "too low"\n }\n}\n';
    expect(problems(evaluateFiles({ "main.tf": text })).map((problem) => problem.split(" ")[1])).toEqual(["variable-not-valid"]);
  });
});

describe("templatestring", () => {
  const call = (template: string, variables: string): string =>
    `locals {\n t = ${template}\n}\noutput "o" {\n value = templatestring(local.t, ${variables})\n}\n`;

  it("fills a template that a value holds", () =>
    expect(outputOf(call('"%%{ for n in names }$${n}, %%{ endfor }"', '{ names = ["a", "b"] }'))).toBe("a, b, "));

  it("sees the names that it is given and no others", () => {
    const evaluated = evaluateFiles({ "main.tf": call('"$${secret}"', "{}") });
    expect(problems(evaluated)).toEqual(["5:10 invalid-function-call"]);
  });

  it("tells what is wrong in the template where it is called", () => {
    const [problem] = evaluateFiles({ "main.tf": call('"$${"', "{}") }).diagnostics;
    expect(problem?.span).toMatchObject({ file: "main.tf", start: { line: 5 } });
  });
});

describe("a module from elsewhere", () => {
  it.each([
    ["count", "count = length(module.vpc.subnets)"],
    ["for_each", "for_each = toset(module.vpc.subnets)"],
  ])("is told of once, not again by what it numbers: %s", (_, repetition) => {
    const text = `module "vpc" {\n source = "terraform-aws-modules/vpc/aws"\n}\nresource "aws_instance" "i" {\n ${repetition}\n}\n`;
    const evaluated = evaluateFiles({ "main.tf": text });
    expect(problems(evaluated)).toEqual(["2:2 module-not-local"]);
    expect(evaluated.lost.map(({ component }) => component)).toContain("aws_instance.i");
  });
});
