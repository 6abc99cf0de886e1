import { lines, nested, type HostileCase } from "./hostile-case";

// Expressions whose work is dear for what they count: texts of a megabyte that a function goes through, values that share
// their parts, and unknown ones.

type Row = readonly [name: string, text: () => string, codes: readonly string[]];

const LIMIT = ["evaluation-limit"];
/** Read to the end within the limits: nothing needs to be told. */
const NOTHING: readonly string[] = [];

const hundredTimes = (expression: string): string => `locals {\n${lines(100, (index) => `  r${index} = can(${expression})`)}\n}\n`;
const output = (expression: string): string => `output "x" {\n  value = ${expression}\n}\n`;
const often = (expression: string): string => output(`[for i in range(1000) : [for j in range(1000) : can(${expression})]]`);
/** `local.t` is the text a thousand times. */
const longText = (text: string): string => `locals {\n  t = join("", [for x in range(1000) : "${text}"])\n}\n`;
const megabyte = (unit: string): string => longText(unit.repeat(1000 / unit.length));
const overAndOver = (unit: string, expression: string) => () => megabyte(unit) + hundredTimes(expression);
const keysAlike = `locals {\n  p = join("", [for x in range(20) : "${"x".repeat(100)}"])\n  m = { for p in setproduct(range(100), range(100)) : "\${local.p}\${p[0]}-\${p[1]}" => 1 }\n}\n`;
const longLists = `locals {\n  ones = [for p in setproduct(range(1000), range(50)) : 1]\n  lists = [for p in setproduct(range(100), range(100)) : [1]]\n}\n`;
/** `local.u` is known only after apply, and so is `local.v`. */
const fifty = Array.from({ length: 50 }, (_, index) => `\${random_id.r${index}.hex}`).join("");
const unknowns = `${lines(51, (index) => `resource "random_id" "r${index}" {\n  byte_length = 1\n}`)}\nlocals {\n  u = "${fifty}"\n  v = "${fifty}\${random_id.r50.hex}"\n}\n`;
const shared = `locals {\n  a0 = range(1000)\n${lines(1000, (index) => `  a${index + 1} = concat(range(999), [local.a${index}])`)}\n}\n`;

/** Texts that a function goes through again and again, or more often than once. */
const TEXTS: readonly Row[] = [
  ["line ends that are not at the end", () => `locals {\n  a = "${"\\n".repeat(200_000)}x"\n  b = chomp(local.a)\n}\n`, NOTHING],
  ["slashes that are not at the end", () => `locals {\n  a = "x${"/".repeat(200_000)}x/y"\n  b = [dirname(local.a), basename("\${local.a}/")]\n}\n`, NOTHING],
  ["titles of a megabyte of words", overAndOver("a ", "title(local.t)"), LIMIT],
  ["a megabyte in a character set", overAndOver("a", 'textencodebase64(local.t, "ISO-8859-1")'), LIMIT],
  ["a megabyte out of a character set", overAndOver("a", 'textdecodebase64(local.t, "ISO-8859-1")'), LIMIT],
  ["a megabyte out of base 64", overAndOver("a", "base64decode(local.t)"), LIMIT],
  ["a number of a million digits", overAndOver("1", "parseint(local.t, 10)"), LIMIT],
  ["a megabyte of commas that is split", overAndOver(",", 'split(",", local.t)'), LIMIT],
  ["a product of ten thousand lists", () => longLists + hundredTimes("setproduct(local.lists...)"), NOTHING],
];

/** Patterns, replacements and YAML that are dear to read, and to match. */
const PATTERNS: readonly Row[] = [
  ["a pattern of five hundred groups", () => `${longText("x".repeat(20))}locals {\n  p = join("", [for x in range(500) : "()"])\n}\n${output("regexall(local.p, local.t)")}`, LIMIT],
  ["a pattern of twenty thousand names", () => `locals {\n${lines(20, (index) => `  p${index} = join("", [for i in range(1000) : "(?P<a\${i + ${index * 1000}}>)"])`)}\n  p = join("", [${Array.from({ length: 20 }, (_, index) => `local.p${index}`).join()}])\n}\n${often('regex(local.p, "a")')}`, LIMIT],
  ["repetitions of nothing", () => output('regex("(?:(?:(?:(?:){1000}){1000}){1000}){1000}", "a")'), LIMIT],
  ["a pattern that is too large, again and again", () => often('regex("(a{1000}){1000}", "b")'), LIMIT],
  ["a class of a hundred thousand characters", () => `${longText(Array.from({ length: 100 }, (_, index) => String.fromCharCode(0x4e00 + 2 * index)).join(""))}locals {\n  s = join("", [for x in range(100) : "${"a".repeat(100)}"])\n}\n${output('regexall("[${local.t}]", local.s)')}`, LIMIT],
  ["the first of a million letters, again and again", overAndOver("a", 'regex("a", local.t)'), LIMIT],
  ["a replacement of references to nothing", () => `locals {\n  r = "${"$x".repeat(15_000)}"\n}\n${megabyte("a")}${hundredTimes('replace(local.t, "/a/", local.r)')}`, LIMIT],
  ["twelve thousand anchors with an alias each", () => output(`yamldecode("${lines(12_000, (index) => `- &a${index} 1\\n- *a${index}\\n`).replaceAll("\n", "")}")`), ["invalid-function-call"]],
  ["thirty thousand keys in YAML", () => `locals {\n  t = join("\\n", [for i in range(1000) : join("\\n", [for j in range(30) : "\${i}x\${j}: 1"])])\n}\n${output("yamldecode(local.t)")}`, NOTHING],
];

/** Values whose parts are looked through, or held, again and again. */
const PARTS: readonly Row[] = [
  ["two hundred thousand combining marks", () => `locals {\n  a = "a${"\u0301".repeat(100_000)}${"\u0316".repeat(100_000)}"\n  b = [length(local.a), strrev(local.a)]\n}\n`, LIMIT],
  ["ten thousand long keys that begin alike", () => keysAlike + hundredTimes("keys(local.m)"), LIMIT],
  ["loops over long keys that begin alike", () => keysAlike + hundredTimes("[for k, v in local.m : 1]"), LIMIT],
  ["seventy loops within one another", () => longLists + output(nested(70, "[for x in local.ones : ", "1", "]")), LIMIT],
  ["texts that follow from fifty unknown ones, a million times", () => unknowns + output('[for i in range(1000) : [for j in range(1000) : "${local.u}x"]]'), NOTHING],
  ["texts of fifty unknown ones, a million times", () => unknowns + output(`[for i in range(1000) : [for j in range(1000) : "${fifty}"]]`), LIMIT],
  ["texts of two that follow from fifty unknown ones", () => unknowns + output('[for i in range(1000) : [for j in range(1000) : "${local.u}${local.v}"]]'), LIMIT],
  ["a thousand lists that hold one another, looked through for what is unknown", () => shared + often('format("", local.a1000)'), LIMIT],
];

/** Texts whose reading could take the square of their length, or more memory than they have. */
const WRITTEN: readonly Row[] = [
  ["one line of a heredoc with seven hundred thousand interpolations", () => `locals {\n  a = <<EOT\n${"${1}".repeat(700_000)}\nEOT\n}\n`, NOTHING],
  ["eight megabytes of escapes", () => `locals {\n  a = "${"\\n".repeat(4_000_000)}"\n}\n`, NOTHING],
  ["eight megabytes of escapes that are none", () => `locals {\n  a = "${"\\q".repeat(4_000_000)}"\n}\n`, ["invalid-escape"]],
  ["a template of a megabyte of interpolations, again and again", () => `locals {\n  t = "${"$${1}".repeat(200_000)}"\n}\n${hundredTimes("templatestring(local.t, {})")}`, LIMIT],
];

const ofRow = ([name, text, codes]: Row): HostileCase => ({
  name,
  format: "terraform",
  files: () => ({ "main.tf": text() }),
  codes,
  large: true,
  ...(codes.length === 0 && { harmless: true as const }),
});

export const EXPRESSION_CASES: readonly HostileCase[] = [
  ...[...TEXTS, ...PATTERNS, ...PARTS, ...WRITTEN].map(ofRow),
  {
    name: "JSON with three hundred thousand interpolations in one line",
    format: "terraform",
    files: () => ({ "main.tf.json": `{"locals": {"a": "${"${1}".repeat(300_000)}\\n"}}` }),
    large: true,
    harmless: true,
  },
];
