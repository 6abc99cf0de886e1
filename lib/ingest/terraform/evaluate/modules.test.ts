import { describe, expect, it } from "vitest";
import { evaluateFiles, plain, problems } from "../../../../tests/terraform/ask";
import { COMMAND_LINE_LIMITS } from "../../read";

const addresses = (files: Readonly<Record<string, string>>): string[] => evaluateFiles(files).resources.map(({ address }) => address);
const told = (files: Readonly<Record<string, string>>): string[] =>
  evaluateFiles(files).diagnostics.map(({ code, span }) => `${span?.file}:${span?.start.line} ${code}`);

const VPC = 'variable "name" {}\nresource "aws_vpc" "v" {\n  tags = { Name = var.name }\n}\noutput "id" {\n  value = aws_vpc.v.id\n}\n';

describe("modules", () => {
  it("nest, and repeat by count and for_each", () => {
    const files = {
      "main.tf": 'module "a" {\n source = "./a"\n for_each = toset(["x", "y"])\n name = each.key\n}\noutput "ids" {\n value = { for k, m in module.a : k => m.all }\n}\n',
      "a/main.tf": 'variable "name" {}\nmodule "b" {\n source = "../b"\n count = 2\n name = "${var.name}${count.index}"\n}\noutput "all" {\n value = module.b[*].id\n}\n',
      "b/main.tf": VPC,
    };
    const evaluated = evaluateFiles(files);
    expect(problems(evaluated)).toEqual([]);
    expect(addresses(files)).toEqual(['x"].module.b[0]', 'x"].module.b[1]', 'y"].module.b[0]', 'y"].module.b[1]'].map((part) => `module.a["${part}.aws_vpc.v`));
    expect(plain(evaluated.outputs.get("ids"))).toMatchObject({ x: ['<module.a["x"].module.b[0].aws_vpc.v.id>', '<module.a["x"].module.b[1].aws_vpc.v.id>'] });
  });
  it("hand whole resources on, with what AWS decides still unknown", () => {
    const files = { "main.tf": 'resource "aws_vpc" "v" {\n cidr_block = "10.0.0.0/16"\n}\nmodule "m" {\n source = "./m"\n vpc = aws_vpc.v\n}\noutput "x" {\n value = module.m.x\n}', "m/main.tf": 'variable "vpc" {\n type = object({ id = string, cidr_block = string })\n}\noutput "x" {\n value = [var.vpc.id, var.vpc.cidr_block]\n}' };
    expect(plain(evaluateFiles(files).outputs.get("x"))).toEqual(["<aws_vpc.v.id>", "10.0.0.0/16"]);
  });
  it("pass providers on by their names in the root module", () => {
    const files = {
      "main.tf": 'provider "aws" {\n alias = "west"\n region = "us-west-2"\n}\nmodule "m" {\n source = "./m"\n providers = { aws = aws.west }\n name = "n"\n}\n',
      "m/main.tf": `${VPC}data "aws_region" "r" {\n}\noutput "r" {\n value = data.aws_region.r.id\n}\n`,
    };
    const vpc = evaluateFiles(files).resources.find(({ type }) => type === "aws_vpc");
    expect(plain(vpc?.body.attributes.get("provider")?.value)).toBe("aws.west");
  });
  it("may have providers of their own", () => {
    const region = (name: string): string => `provider "aws" {\n region = "${name}"\n}\n`;
    const files = {
      "main.tf": `${region("us-east-1")}module "m" {\n source = "./m"\n}\noutput "r" {\n value = module.m.r\n}\n`,
      "m/main.tf": `${region("us-west-2")}module "n" {\n source = "../n"\n}\noutput "r" {\n value = module.n.r\n}\n`,
      "n/main.tf": 'data "aws_region" "r" {\n}\noutput "r" {\n value = data.aws_region.r.id\n}\nresource "aws_vpc" "v" {\n}\n',
    };
    const evaluated = evaluateFiles(files);
    expect(plain(evaluated.outputs.get("r"))).toBe("us-west-2");
    const vpc = evaluated.resources.find(({ type }) => type === "aws_vpc");
    expect(plain(vpc?.body.attributes.get("provider")?.value)).toBe("module.m.aws");
    expect(evaluated.providers.map(({ type }) => type).sort()).toEqual(["aws", "module.m.aws"]);
  });
  it("may be the folder that is read, among others", () => {
    const evaluated = evaluateFiles({ "x/main.tf": 'module "m" {\n source = "../m"\n name = path.module\n}\noutput "p" {\n value = module.m.id\n}', "m/main.tf": VPC }, { rootModule: "x" });
    expect(problems(evaluated)).toEqual([]);
    expect(evaluated.resources.map(({ address }) => address)).toEqual(["module.m.aws_vpc.v"]);
  });
  it("know the name of the folder that they run in, and find files by it", () => {
    const files = { "live/web/main.tf": 'output "p" {\n value = "${basename(path.cwd)} ${file("${path.cwd}/name.txt")}"\n}\n', "live/web/name.txt": "x" };
    expect(plain(evaluateFiles(files, { rootModule: "live/web" }).outputs.get("p"))).toBe("web x");
  });
});

describe("modules that can not be read", () => {
  const rest = 'resource "aws_vpc" "rest" {\n}\n';
  const call = (source: string): string => `module "m" {\n  source = ${source}\n}\n${rest}`;
  it.each([
    ["from the registry", { "main.tf": call('"terraform-aws-modules/vpc/aws"') }, ["main.tf:2 module-not-local"]],
    ["from elsewhere", { "main.tf": call('"git::https://example.com/vpc.git"') }, ["main.tf:2 module-not-local"]],
    ["outside of the configuration", { "main.tf": call('"../m"') }, ["main.tf:2 module-outside-root"]],
    ["that does not exist", { "main.tf": call('"./m"') }, ["main.tf:2 module-not-found"]],
    ["without a source", { "main.tf": `module "m" {\n}\n${rest}` }, ["main.tf:1 module-without-source"]],
    ["with a computed source", { "main.tf": call("var.s") }, ["main.tf:2 module-without-source"]],
    ["that calls itself", { "main.tf": call('"./m"'), "m/main.tf": 'module "m" {\n source = "../m"\n}\n' }, ["m/main.tf:2 module-recursion"]],
  ])("%s are told, and the rest is read", (_, files, expected) => {
    expect(told(files)).toEqual(expected);
    expect(addresses(files)).toEqual(["aws_vpc.rest"]);
  });
  it("have unknown outputs that cause no further report", () => {
    expect(told({ "main.tf": `${call('"a/b/c"')}output "x" {\n value = module.m.id\n}\n` })).toEqual(["main.tf:2 module-not-local"]);
  });
  it("have their missing outputs told once", () => {
    const files = { "main.tf": 'module "m" {\n source = "./m"\n name = 1\n}\noutput "x" {\n value = [module.m.nope, module.m["nope"]]\n}\n', "m/main.tf": VPC };
    expect(told(files)).toEqual(["main.tf:6 unknown-reference", "main.tf:6 invalid-index"]);
  });
  it.each([
    ["m", 'The path of a folder starts with `./` or `../`: write `source = "./m"` if the module is there.'],
    ["modules/m", 'The path of a folder starts with `./` or `../`: write `source = "./modules/m"` if the module is there.'],
    ["a/b/m", 'The path of a folder starts with `./` or `../`: write `source = "./a/b/m"` if the module is there.'],
    ["a/b/c", 'Copy the module into a folder of this configuration and write `source = "./folder"`.'],
    ["github.com/a", 'Copy the module into a folder of this configuration and write `source = "./folder"`.'],
  ])("from %s are told how paths of folders begin, where it may be one", (source, hint) => {
    const { diagnostics } = evaluateFiles({ "main.tf": call(`"${source}"`), "a/b/m/main.tf": "" });
    expect(diagnostics.map((diagnostic) => diagnostic.hint)).toEqual([hint]);
  });
  it("get told about arguments that they lack or do not know", () => {
    expect(told({ "main.tf": 'module "m" {\n source = "./m"\n nmae = 1\n}\n', "m/main.tf": VPC })).toEqual(["main.tf:1 missing-argument", "main.tf:3 unknown-argument"]);
  });
  it("get told which argument was meant where two letters are swapped", () => {
    const { diagnostics } = evaluateFiles({ "main.tf": 'module "m" {\n source = "./m"\n nmae = 1\n}\n', "m/main.tf": VPC });
    expect(diagnostics.find(({ code }) => code === "unknown-argument")?.hint).toBe("Did you mean `name`?");
  });
  it("lie outside of a narrower root", () => {
    const files = { "x/main.tf": 'module "m" {\n source = "../m"\n name = 1\n}\n', "m/main.tf": VPC };
    expect(evaluateFiles(files, { rootModule: "x", moduleRoot: "x" }).diagnostics.map(({ code }) => code)).toEqual(["module-outside-root"]);
  });
  it("call one another without end only on paper", () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [i === 0 ? "main.tf" : `m${i}/main.tf`, ["a", "b"].map((name) => `module "${name}" {\n source = "${i === 0 ? "./" : "../"}m${i + 1}"\n}\n`).join("")]));
    expect(evaluateFiles({ ...files, "m30/main.tf": "" }).diagnostics.map(({ code }) => code)).toEqual(["evaluation-limit"]);
  });
  it("are repeated as often as what AWS makes much along with may be", () => {
    const files = (count: number) => ({ "main.tf": `module "m" {\n source = "./m"\n count = ${count}\n}\n`, "m/main.tf": 'resource "aws_vpc" "v" {}\n' });
    const read = (count: number) => evaluateFiles(files(count), { limits: COMMAND_LINE_LIMITS });
    expect(read(5_000).diagnostics).toEqual([]);
    expect(read(5_001).diagnostics.map(({ code }) => code)).toEqual(["too-many-resources"]);
  });
  it("count their resources at each call, and are not evaluated where there are too many", () => {
    const rules = Array.from({ length: 9_000 }, (_, at) => `resource "null_resource" "r${at}" {}`).join("\n");
    const calls = (count: number): string => Array.from({ length: count }, (_, at) => `module "m${at}" {\n source = "./m"\n}\n`).join("");
    expect(addresses({ "main.tf": calls(2), "m/main.tf": rules })).not.toEqual([]);
    const { resources, diagnostics } = evaluateFiles({ "main.tf": calls(3), "m/main.tf": rules });
    expect(resources).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual(["The configuration writes more than 25000 resources, those of a module at each call; the rest of it is not read."]);
  });
});

describe("providers", () => {
  const EKS = 'data "aws_eks_cluster" "c" {\n name = "c"\n}\nprovider "kubernetes" {\n host = data.aws_eks_cluster.c.endpoint\n}\n';
  const ASSUMED = 'data "aws_caller_identity" "me" {}\nprovider "aws" {\n alias = "a"\n assume_role {\n  role_arn = "arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/x"\n }\n}\n';
  it.each([
    ["of other kinds", EKS],
    ["with an alias", ASSUMED],
    ["of a module, by what the root asks", `${ASSUMED}module "m" {\n source = "./m"\n providers = { aws = aws.a }\n}\n`],
  ])("may be told by what data sources of another one answer: %s", (_, text) => {
    const files = { "main.tf": `provider "aws" {\n region = "eu-west-1"\n}\n${text}`, "m/main.tf": 'data "aws_region" "r" {}\n' };
    expect(evaluateFiles(files).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
  it("wait for the data sources that tell them, and these for theirs", () => {
    const files = {
      "main.tf": 'provider "aws" {\n region = var.r\n}\nvariable "r" {\n default = "eu-west-3"\n}\nprovider "aws" {\n alias = "b"\n region = data.aws_region.a.region\n}\ndata "aws_region" "a" {}\nmodule "m" {\n source = "./m"\n providers = { aws.x = aws.b }\n}\noutput "r" {\n value = module.m.r\n}\n',
      "m/main.tf": 'terraform {\n required_providers {\n aws = { configuration_aliases = [aws.x] }\n }\n}\ndata "aws_region" "r" {\n provider = aws.x\n}\noutput "r" {\n value = data.aws_region.r.region\n}\n',
    };
    expect(plain(evaluateFiles(files).outputs.get("r"))).toBe("eu-west-3");
  });
  it("that are told by their own data sources go in a circle", () => {
    const text = 'provider "aws" {\n region = data.aws_region.r.region\n}\ndata "aws_region" "r" {}\n';
    expect(told({ "main.tf": text })).toEqual(["main.tf:1 reference-cycle"]);
  });
});

describe("providers that nothing declares", () => {
  const WEST = 'provider "aws" {\n alias = "west"\n region = "us-west-2"\n}\n';
  const vpc = (provider: string): string => `resource "aws_vpc" "v" {\n provider = ${provider}\n}\n`;
  const call = (providers: string): string => `module "m" {\n source = "./m"\n providers = { ${providers} }\n}\n`;
  const ALIASES = "terraform {\n required_providers {\n aws = { configuration_aliases = [aws.peer] }\n }\n}\n";
  const hints = (files: Readonly<Record<string, string>>): (string | null)[] => evaluateFiles(files).diagnostics.map(({ hint }) => hint);

  it.each([
    ["a near name", { "main.tf": WEST + vpc("aws.wset") }, ["main.tf:6 unknown-reference"], "Did you mean `aws.west`?"],
    ["an alias by itself", { "main.tf": WEST + vpc("west") }, ["main.tf:6 unknown-reference"], "Did you mean `aws.west`?"],
    ["no name like it", { "main.tf": vpc("aws.far") }, ["main.tf:2 unknown-reference"], 'Declare it: `provider "aws" { alias = "far" … }`.'],
    [
      "what a call hands on",
      { "main.tf": WEST + call("aws = aws.nope"), "m/main.tf": "" },
      ["main.tf:7 unknown-reference"],
      'Declare it: `provider "aws" { alias = "nope" … }`.',
    ],
    ["one of the caller alone", { "main.tf": WEST + call(""), "m/main.tf": vpc("aws.west") }, ["m/main.tf:2 unknown-reference"], null],
  ])("are errors: %s", (_, files, expected, hint) => {
    expect(told(files)).toEqual(expected);
    if (hint !== null) expect(hints(files)).toEqual([hint]);
  });

  it.each([
    ["that stand in a block", { "main.tf": WEST + vpc("aws.west") }],
    ["in quotes", { "main.tf": WEST + vpc('"aws.west"') }],
    ["that the caller hands on", { "main.tf": WEST + call("aws.peer = aws.west"), "m/main.tf": ALIASES + vpc("aws.peer") }],
    ["that a module asks its callers for", { "main.tf": ALIASES + vpc("aws.peer") }],
    ["without an alias or a block", { "main.tf": vpc("aws") }],
  ])("are none %s", (_, files) => expect(told(files)).toEqual([]));
});
