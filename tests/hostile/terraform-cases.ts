import { lines, MEGABYTES_8, NAMES_OF_OBJECTS, nested, type HostileCase } from "./hostile-case";

type Row = readonly [name: string, text: string, ...codes: string[]];
type LargeRow = readonly [name: string, text: () => string, ...codes: string[]];

const output = (expression: string): string => `output "x" {\n  value = ${expression}\n}\n`;
const resource = (content: string): string => `resource "aws_vpc" "a" {\n  cidr_block = "10.0.0.0/16"\n${content}\n}\n`;
const growing = (first: string, step: (before: string) => string): string =>
  `locals {\n  a0 = ${first}\n${lines(60, (index) => `  a${index + 1} = ${step(`local.a${index}`)}`)}\n}\n`;
const range = "range(1000)";
const doubled = growing("[1]", (before) => `[${before}, ${before}]`);
const doubledObjects = growing("{ x = 1 }", (before) => `{ l = ${before}, r = ${before} }`);
const longText = `locals {\n  t = join("", [for x in ${range} : "${"x".repeat(1000)}"])\n  l = flatten([for x in range(90) : ${range}])\n}\n`;
const often = (expression: string): string => output(`[for i in ${range} : [for j in ${range} : can(${expression})]]`);

/** Each would be huge or endless. */
const GROWING: readonly Row[] = [
  ["a million instances", resource("  count = 1000000"), "too-many-resources"],
  ["more instances than numbers can count", resource("  count = 1e300"), "too-many-resources"],
  ["less than no instance", resource("  count = -1"), "invalid-count"],
  ["half an instance", resource("  count = 0.5"), "invalid-count"],
  ["a count of what is not known", 'resource "random_id" "r" {}\n' + resource("  count = random_id.r.dec"), "unknown-count"],
  ["instances by for_each", resource(`  for_each = toset([for p in setproduct(${range}, range(10)) : "\${p[0]}-\${p[1]}"])`), "too-many-resources"],
  ["a module ten thousand times", 'module "m" {\n  source = "./m"\n  count = 10000\n}\n', "too-many-resources", "module-not-found"],
  ["a range of a thousand million", output("range(0, 1000000000)"), "invalid-function-call"],
  ["a range without an end", output("range(0, 10, 0)"), "invalid-function-call"],
  ["a range of tiny steps", output("range(0, 1, 0.000000001)"), "invalid-function-call"],
  ["a product of three ranges", output(`setproduct(${range}, ${range}, ${range})`), "evaluation-limit"],
  ["three nested comprehensions", output(`[for a in ${range} : [for b in ${range} : [for c in ${range} : 1]]]`), "evaluation-limit"],
  ["comprehensions that group", output(`{ for a in setproduct(${range}, ${range}) : a[0] => a... }`), "evaluation-limit"],
  ["lists that double", growing("[1]", (before) => `concat(${before}, ${before})`) + output("local.a60"), "evaluation-limit"],
  ["maps that double", growing("{ a = 1 }", (before) => `merge({ for k, v in ${before} : "\${k}x" => v }, { for k, v in ${before} : "\${k}y" => v })`) + output("local.a60"), "evaluation-limit"],
  ["texts that double", growing('"xxxx"', (before) => `"\${${before}}\${${before}}"`) + output("local.a60"), "evaluation-limit"],
  ["joins that double", growing('"xxxx"', (before) => `join("", [${before}, ${before}])`) + output("local.a60"), "evaluation-limit"],
  ["formats that double", growing('"xxxx"', (before) => `format("%s%s", ${before}, ${before})`) + output("local.a60"), "evaluation-limit"],
  ["templates that double", growing('"xxxx"', (before) => `"%{ for x in [1, 2] }\${${before}}%{ endfor }"`) + output("local.a60"), "evaluation-limit"],
  ["shared lists that flatten to 2^60", doubled + output("flatten(local.a60)"), "evaluation-limit"],
  ["shared lists that are compared", doubled + output("local.a60 == [local.a59, local.a59]"), "evaluation-limit"],
  ["shared lists that are spelt as JSON", doubled + output("jsonencode(local.a60)"), "evaluation-limit"],
  ["shared lists that are spelt as YAML", doubled + output("yamlencode(local.a60)"), "evaluation-limit"],
  ["shared lists that become a set", doubled + output("toset(local.a60)"), "evaluation-limit", "invalid-function-call"],
  ["a shared list in an argument", doubled + resource("  tags = { Name = jsonencode(local.a60) }"), "evaluation-limit"],
  ["shared objects that are spelt as YAML", doubledObjects + output("yamlencode(local.a60)"), "evaluation-limit"],
  ["shared objects that are spelt as JSON", doubledObjects + output("jsonencode(local.a60)"), "evaluation-limit"],
  ["shared objects that are shown in a format", doubledObjects + output('format("%v", local.a60)'), "evaluation-limit"],
  ["shared objects that become a set", doubledObjects + output("toset([local.a60])"), "evaluation-limit"],
  ["shared objects without repetitions", doubledObjects + output("distinct([local.a60, local.a59])"), "evaluation-limit"],
  ["shared objects that are compared", doubledObjects + output("local.a60 == { l = local.a59, r = local.a59 }"), "evaluation-limit"],
  ["shared objects that are looked for", doubledObjects + output("contains([local.a60], { l = local.a59, r = local.a59 })"), "evaluation-limit"],
  ["shared objects that are spelt again and again", doubledObjects + often("jsonencode(local.a60)"), "evaluation-limit"],
  ["shared lists of a thousand that flatten", growing(range, (before) => `[${before}, ${before}]`) + output("flatten(local.a60)"), "evaluation-limit"],
  ["one list in front of itself, again and again", longText + output("concat([for x in local.l : local.l]...)"), "evaluation-limit"],
  ["a long text between the elements of a long list", longText + output("join(local.t, local.l)"), "evaluation-limit"],
  ["a long text in a format that mentions it often", longText + output(`format(join("", [for x in ${range} : "%[1]s"]), local.t)`), "evaluation-limit"],
  ["digests again and again", longText + often("sha512(local.t)"), "evaluation-limit"],
  ["lengths again and again", longText + often("length(local.t)"), "evaluation-limit"],
  ["ends that are trimmed again and again", longText + often('trim(local.t, "x")'), "evaluation-limit"],
  ["a text that is too long, again and again", longText + often("base64encode(local.t)"), "evaluation-limit"],
  ["long lists that are asked again and again", longText + often("sum(local.l)"), "evaluation-limit"],
  ["YAML that is long", `${output('yamldecode(join("\\n", [for x in range(1000) : "- [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]"]))')}`, "evaluation-limit"],
  ["a value ten thousand deep", `locals {\n  a0 = [1]\n${lines(10_000, (index) => `  a${index + 1} = [local.a${index}]`)}\n}\n${output("jsonencode(local.a10000)")}`, "evaluation-limit"],
  ["a width of a thousand million", output('format("%1000000000d", 1)'), "evaluation-limit"],
  ["an indentation of a thousand million", output('indent(1000000000, "a\\nb")'), "evaluation-limit"],
  ["a replacement that multiplies", `locals {\n  a = "${"x".repeat(50_000)}"\n}\n${output('replace(local.a, "x", local.a)')}`, "evaluation-limit"],
  ["a power of powers", output("pow(10, pow(10, 10))"), "invalid-function-call"],
  ["a division by nothing", output("1 / 0"), "invalid-operand"],
  ["more subnets than a block has", output("cidrsubnets(\"10.0.0.0/8\", [for x in range(100000) : 24]...)"), "invalid-function-call", "evaluation-limit"],
  ["a host that no block has", output('cidrhost("10.0.0.0/24", 1e18)'), "invalid-function-call"],
  ["dynamic blocks within dynamic blocks", `resource "a_b" "c" {\n${["x", "y", "z"].map((name) => `dynamic "${name}" {\nfor_each = ${range}\ncontent {\n`).join("")}${"}\n}\n".repeat(3)}}\n`, "evaluation-limit"],
  ["rules by the million", `resource "aws_security_group" "g" {\n  dynamic "ingress" {\n    for_each = setproduct(${range}, ${range})\n    content {\n      protocol = "tcp"\n      from_port = 1\n      to_port = 1\n      cidr_blocks = ["10.0.0.0/8"]\n    }\n  }\n}\n`, "evaluation-limit"],
  ["one long list in thousands of resources", `locals {\n  l = [for x in range(1000) : "10.0.0.0/8"]\n}\nresource "aws_security_group" "g" {\n  count = 4000\n  ingress {\n    protocol = "tcp"\n    from_port = 1\n    to_port = 1\n    cidr_blocks = local.l\n  }\n}\n`, "too-many-elements"],
];

const LONG_NAME = "n".repeat(17_000);
/** Engines find texts of more than 16,383 characters by their length alone. */
const LONG_NAMES: readonly Row[] = [
  ["a label of seventeen thousand characters, thousands of times", `resource "aws_security_group" "${LONG_NAME}" {\n  count = 3000\n}\n`, "invalid-name"],
  ["a label of two hundred thousand characters in thousands of messages", `resource "aws_security_group" "${"n".repeat(200_000)}" {\n${lines(2_000, (n) => `  ingress {\n    protocol = "tcpp"\n    from_port = ${n}\n    to_port = ${n}\n    cidr_blocks = ["10.0.0.0/8"]\n  }`)}\n}\n`, "invalid-name"],
  ["thousands of keys of seventeen thousand characters", `locals {\n  p = "${LONG_NAME}"\n  m = { for x in setproduct(range(3), range(1000)) : "\${local.p}\${1000 + x[0] * 1000 + x[1]}" => 1 }\n}\n${output("local.m")}`, "evaluation-limit"],
  ["thousands of long texts without repetitions", `locals {\n  p = "${LONG_NAME}"\n}\n${output('distinct([for x in setproduct(range(3), range(1000)) : "${local.p}${1000 + x[0] * 1000 + x[1]}"])')}`],
  ["instances with long keys", `resource "aws_vpc" "v" {\n  for_each = toset(["${LONG_NAME}"])\n  cidr_block = "10.0.0.0/16"\n}\n`, "invalid-for-each"],
  ["one long block of thousands of VPCs that is none", `locals {\n  t = "${"x".repeat(500_000)}"\n}\nresource "aws_vpc" "v" {\n  count = 3000\n  cidr_block = local.t\n}\n`, "bad-cidr"],
  ["a long text that is no block, in thousands of calls", `locals {\n  t = "${"\\u0001".repeat(100_000)}"\n}\n${output('[for i in range(1000) : cidrhost(local.t, 1)]')}`, "invalid-function-call"],
];

/** Each would be too deep, or never end by going round. */
const DEEP: readonly Row[] = [
  ["brackets", output(nested(5_000, "[", "1", "]")), "nesting-too-deep"],
  ["brackets that never close", output("[".repeat(100_000)), "nesting-too-deep"],
  ["parentheses", output(nested(5_000, "(", "1", ")")), "nesting-too-deep"],
  ["braces", output(nested(5_000, "{ a = ", "1", " }")), "nesting-too-deep"],
  ["blocks", nested(5_000, "a {\n", "", "}\n"), "nesting-too-deep"],
  ["templates", output(nested(5_000, '"${', "1", '}"')), "nesting-too-deep"],
  ["directives", output(`"${nested(5_000, "%{ if true }", "x", "%{ endif }")}"`), "invalid-template-directive"],
  ["calls", output(nested(5_000, "abs(", "1", ")")), "nesting-too-deep"],
  ["conditions", output(`${"true ? 1 : ".repeat(20_000)}1`), "nesting-too-deep"],
  ["comprehensions", output(nested(5_000, "[for x in ", "[]", " : x]")), "nesting-too-deep"],
  ["splats of splats", `locals {\n  a = local.b${"[*]".repeat(4_000)}\n}\n`, "nesting-too-deep"],
  ["minus signs", output(`${"-".repeat(50_000)}1`), "nesting-too-deep"],
  ["exclamation marks", output(`${"!".repeat(50_000)}true`), "nesting-too-deep"],
  ["JSON within a text", output(`jsondecode("${"[".repeat(50_000)}${"]".repeat(50_000)}")`), "evaluation-limit", "invalid-function-call"],
  ["types", `variable "x" {\n  type = ${nested(5_000, "list(", "string", ")")}\n}\n`, "nesting-too-deep"],
  ["a circle of two", "locals {\n  a = local.b\n  b = local.a\n}\n", "reference-cycle"],
  ["a circle of itself", "locals {\n  a = local.a\n}\n", "reference-cycle"],
  ["a circle of ten thousand", `locals {\n${lines(10_000, (index) => `  a${index} = local.a${(index + 1) % 10_000}`)}\n}\n`, "reference-cycle"],
  ["a circle of resources", resource("  tags = { a = aws_vpc.a.id }"), "reference-cycle"],
  ["a circle through an output of a module", 'module "m" {\n  source = "./m"\n  x = module.m.y\n}\n', "reference-cycle", "module-not-found"],
  ["groups that name one another in circles", ["a", "b"].map((name, at) => `resource "aws_security_group" "${name}" {\n  ingress {\n    protocol = "tcp"\n    from_port = 1\n    to_port = 1\n    security_groups = [aws_security_group.${"ba"[at]}.id]\n  }\n}\n`).join(""), "reference-cycle"],
];

/** Each tries a slow pattern, a file, a name or a word that it should not. */
const PRYING: readonly Row[] = [
  ["a pattern that backtracking would never finish", output(`regex("^(a+)+$", "${"a".repeat(2_000)}b")`), "invalid-function-call"],
  ["a pattern of a thousand choices, twenty times", `locals {\n  s = join("", [for i in ${range} : "a"])\n${lines(20, (index) => `  r${index} = can(regex("(a?){1000}a{1000}", local.s))`)}\n}\n`, "evaluation-limit"],
  ["a pattern that multiplies", output('regex("((((a{0,1000}){0,1000}){0,1000}){0,1000})", "a")'), "invalid-function-call"],
  ["a pattern of groups alone", output(`regex("${"(".repeat(20_000)}", "a")`), "invalid-function-call"],
  ["a pattern that looks behind", output('regex("(?<=a)b", "ab")'), "invalid-function-call"],
  ["a pattern of a variable", 'variable "x" {\n  default = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"\n  validation {\n    condition = can(regex("^(a+)+$", var.x))\n    error_message = "No."\n  }\n}\n', "invalid-variable-value", "variable-not-valid"],
  ["YAML aliases that multiply", output(`yamldecode("a: &a [x,x,x,x,x,x,x,x,x]\\n${["b", "c", "d", "e"].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcd"[index]}`).join()}]`).join("\\n")}")`), "invalid-function-call"],
  ["a file of the machine", output('file("/etc/passwd")'), "invalid-function-call"],
  ["a file above the folder", output('file("../secret")'), "invalid-function-call"],
  ["a file by another way", output('file("./a/../../secret")'), "invalid-function-call"],
  ["a file of the home", `resource "aws_vpc" "a" {\n  cidr_block = file(pathexpand("~/.ssh/id_rsa"))\n}\nresource "aws_subnet" "b" {\n}\n`, "missing-argument"],
  ["a template of the machine", output('templatefile("/etc/hosts", {})'), "invalid-function-call"],
  ["all files of the machine", output('fileset("/", "**")'), "invalid-function-call", "unknown-function"],
  ["a sum of a file of the machine", output('filesha256("/etc/shadow")'), "invalid-function-call", "unknown-function"],
  ["a template that includes itself", output('templatestring("${templatestring(x, {})}", {})'), "unknown-reference", "invalid-function-call", "unknown-function"],
  ["a module of the machine", 'module "m" {\n  source = "/etc"\n}\n', "module-not-local", "module-outside-root"],
  ["a module above the folder", 'module "m" {\n  source = "../.."\n}\n', "module-outside-root"],
  ["a module by another way", 'module "m" {\n  source = "./a/../../b"\n}\n', "module-outside-root"],
  ["a module of the network", 'module "m" {\n  source = "git::https://example.com/x.git"\n}\n', "module-not-local"],
  ["a module of a URL", 'module "m" {\n  source = "http://127.0.0.1/x.zip"\n}\n', "module-not-local"],
  ["a module that is computed", 'locals {\n  s = "./m"\n}\nmodule "m" {\n  source = local.s\n}\n', "module-without-source", "module-not-found"],
  ["a module that calls itself", 'module "m" {\n  source = "./"\n}\n', "module-recursion", "module-not-local"],
  ["data of a program", 'data "external" "e" {\n  program = ["sh", "-c", "id"]\n}\nresource "aws_vpc" "a" {\n  cidr_block = data.external.e.result.x\n}\nresource "aws_subnet" "s" {\n}\n', "missing-argument"],
  ["a NUL byte in a text", `locals {\n  a = "\0"\n}\n`, "not-text"],
  ["UTF-16 that was read as UTF-8", "\uFFFDa\0b\0", "not-text"],
  ["half a pair of surrogates", 'locals {\n  a = "\\uD800"\n  b = \n}\n', "missing-value", "unexpected-token", "invalid-escape"],
  ["text that runs to the left", "locals {\n  \u202Ea = 1\n}\n", "invalid-character"],
  ...NAMES_OF_OBJECTS.flatMap((name): Row[] => [
    [`a reference to ${name}`, output(`local.${name}`), "unknown-reference", "undeclared-variable"],
    [`a key ${name} that is not there`, output(`{ a = 1 }.${name}`), "unknown-attribute", "invalid-key", "invalid-index"],
    [`a function ${name}`, output(`${name}()`), "unknown-function"],
    [`a block ${name} in a resource`, resource(`  ${name} {\n    tags = 1\n  }\n  cidr_blok = 1`), "unknown-argument"],
    [`a block ${name} in a rule`, `resource "aws_security_group" "g" {\n  ingress {\n    ${name} {\n    }\n  }\n}\n`, "missing-argument"],
    [`dynamic blocks ${name}`, resource(`  dynamic "${name}" {\n    for_each = [1]\n    content {}\n  }\n  cidr_blok = 1`), "unknown-argument"],
    [`a filter ${name}`, `data "aws_vpc" "v" {\n  filter {\n    name = "${name}"\n    values = ["x"]\n    ${name} {}\n  }\n  stat = 1\n}\n`, "unknown-argument"],
  ]),
  ["a resource of a type from objects", 'resource "__proto__" "constructor" {\n  toString = toString\n}\n', "unknown-reference"],
  ["an argument __proto__ of a group", 'resource "aws_security_group" "g" {\n  __proto__ = { x = local.y }\n}\n', "unknown-reference"],
];

/** Each is a line that asks for as many as the command line reads of a large text. */
const REPEATED: readonly Row[] = [
  ["more repeated machines than are read", 'resource "aws_instance" "a" {\n  count = 4000\n}\nresource "aws_instance" "b" {\n  count = 4000\n}\n', "too-many-resources"],
  ...["aws_vpc", "aws_lb", "aws_security_group_rule", "aws_instance", "aws_subnet"].map((type): Row => [`a hundred and ninety-nine thousand of ${type}`, `resource "${type}" "x" {\n  count = 199000\n}\n`, "too-many-resources"]),
];

/** Each is as large as a file may be. */
const LARGE: readonly LargeRow[] = [
  ["eight megabytes of quotes", () => "'".repeat(MEGABYTES_8 - 1), "too-many-syntax-errors"],
  ["eight megabytes of double quotes", () => '"'.repeat(MEGABYTES_8 - 1), "too-many-syntax-errors", "too-many-tokens", "unexpected-token"],
  ["eight megabytes of closing braces", () => "}\n".repeat(4_000_000), "too-many-syntax-errors", "too-many-tokens"],
  ["eight megabytes of opening braces", () => "{".repeat(MEGABYTES_8 - 1), "too-many-tokens", "nesting-too-deep"],
  ["eight megabytes of one comment", () => `/*${"x".repeat(MEGABYTES_8 - 3)}`, "unterminated-comment"],
  ["eight megabytes of one name", () => "x".repeat(MEGABYTES_8 - 1), "missing-equals"],
  ["eight megabytes of digits", () => `locals { a = ${"9".repeat(MEGABYTES_8 - 20)} }`, "invalid-number"],
  ["eight megabytes of a list", () => `locals { a = [${"1,".repeat(4_000_000)}] }`, "too-many-tokens"],
  ["eight megabytes of additions", () => `locals { a = 1${"+1".repeat(4_000_000)} }`, "too-many-tokens"],
  ["eight megabytes of indices", () => `locals { a = local.b${"[0]".repeat(2_700_000)} }`, "too-many-tokens"],
  ["eight megabytes of a heredoc", () => `locals { a = <<EOT\n${"x\n".repeat(4_000_000)}EOT\n}`, "too-many-tokens"],
  ["eight megabytes of interpolations", () => `locals { a = "${"${1}".repeat(2_000_000)}" }`, "too-many-tokens"],
  ["eight megabytes of references to nothing", () => `locals { a = [${"x.y.z,".repeat(1_300_000)}] }`, "too-many-tokens"],
  ["eight thousand references to what is not declared", () => lines(8_000, (index) => `resource "aws_subnet" "s${index}" {\n  vpc_id = aws_vpc.w${index}.id\n}`), "unknown-reference"],
  ["a file of more than eight megabytes", () => "#".repeat(MEGABYTES_8 + 1), "file-too-large"],
  ["eight megabytes of nested comments", () => "/*".repeat(4_000_000), "unterminated-comment"],
  ["eight megabytes of a heredoc without an end", () => `locals { a = <<EOT\n${"xxxxxxxxxxxxxxx\n".repeat(500_000)}`, "unterminated-heredoc"],
];

/** What looks as bad and is read: patterns that only a backtracking engine would never finish, numbers without an end. */
const HARMLESS: readonly Row[] = [
  ["stars upon stars", output(`regexall("(.*)*x", "${"a".repeat(5_000)}")`)],
  ["a replacement by a slow pattern", output(`replace("${"a".repeat(5_000)}", "/(a|aa)+$/", "b")`)],
  ["a product that comes to nothing", longText + output("setproduct(local.l, local.l, local.l, [])")],
  ["a precision of a thousand million", output('format("%.1000000000f", 1)')],
  ["YAML that names a class", output('yamldecode("!!js/function \'return 1\'")')],
];

const ofTerraform = ([name, text, ...codes]: Row): HostileCase => ({ name, format: "terraform", files: () => ({ "main.tf": text }), codes });

const ofLarge = ([name, text, ...codes]: LargeRow): HostileCase => ({
  name,
  format: "terraform",
  files: () => ({ "main.tf": text() }),
  codes,
  large: true,
});

/** A module of a folder. */
const inModule = (name: string, call: string, module: string, ...codes: string[]): HostileCase => ({ name, format: "terraform", files: () => ({ "main.tf": call, "m/main.tf": module }), codes });

const json = (name: string, text: string, ...codes: string[]): HostileCase => ({ name, format: "terraform", files: () => ({ "main.tf.json": text }), codes });

export const TERRAFORM_CASES: readonly HostileCase[] = [
  ...[...GROWING, ...LONG_NAMES, ...DEEP, ...PRYING].map(ofTerraform),
  ...LARGE.map(ofLarge),
  ...REPEATED.map((row) => ({ ...ofTerraform(row), large: true as const })),
  { ...inModule("four hundred modules of four hundred resources", 'module "m" {\n  source = "./m"\n  count = 400\n}\n', 'resource "aws_security_group" "g" {\n  count = 400\n}\n', "too-many-resources"), large: true },
  ...HARMLESS.map((row) => ({ ...ofTerraform(row), harmless: true as const })),
  inModule("a long name of a module of thousands of resources", `module "${LONG_NAME}" {\n  source = "./m"\n}\n`, lines(3_000, (n) => `resource "aws_security_group" "g${n}" {\n}`), "invalid-name"),
  { name: "names of modules in modules that grow long", format: "terraform", files: () => Object.fromEntries(lines(20, (n) => `${n}`).split("\n").map((n) => [n === "0" ? "main.tf" : `m${n}/main.tf`, `module "${"n".repeat(900)}" {\n  source = "${n === "0" ? "." : ".."}/m${Number(n) + 1}"\n}\nresource "aws_security_group" "g" {\n  count = 200\n}\n`])), codes: ["nesting-too-deep"] },
  json("JSON that is very deep", nested(50_000, "[", "", "]"), "nesting-too-deep"),
  json("JSON objects that are very deep", nested(50_000, '{"a":', "1", "}"), "nesting-too-deep"),
  json("JSON that ends too soon", '{"resource": {"aws_vpc": {"a": {', "unexpected-token"),
  json("JSON with a template in it", '{"locals": {"a": "${local.b"}}', "unterminated-template", "missing-closing-brace", "unexpected-token"),
  json("JSON with the name __proto__", '{"resource": {"aws_vpc": {"__proto__": {"cidr_block": "x"}}}, "__proto__": 1}', "bad-cidr", "unknown-block", "unexpected-token"),
];
