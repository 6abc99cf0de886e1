import type { Sample } from "./corpus";

/** Numbers that a seed and a position determine: any input can be made again by itself (xorshift of 32 bits). */
export function numbers(seed: number): (below: number) => number {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1) >>> 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Pick = (below: number) => number;
type Mutation = (text: string, pick: Pick, others: readonly Sample[]) => string;

/** What readers care about, in all formats at once: half of it lands where it means nothing. */
const FRAGMENTS = [
  "{", "}", "[", "]", "(", ")", '"', "'", "${", "%{", "=", ":", ",", ".", "\n", "*", "...", "<<EOT\n", "EOT\n", "for", "if", "null", "true", "0", "-1", "1e9", "65536",
  "\\", "#", "/*", "*/", "\u0000", "\ufeff", "😀", "\r\n", "\t", "count = 1000000", "for_each = null", "each.value", "dynamic", "__proto__", "constructor", "aws_vpc.main",
  "!Ref ", "!GetAtt ", "!Sub ", "!If ", "!Select ", "Fn::Join", "Ref: ", "AWS::NoValue", "&a ", "*a", "<<: ", "- ", "? ", "| ", "> ", "---\n", "%YAML",
  "10.0.0.0/8", "10.0.0.0/33", "::/0", "0.0.0.0/0", "sg-0", "vpc-0", "\"VpcId\": null", "[]", "{}", "\"Tags\": {}", "My IP", "-", "999999999999999999999",
] as const; // prettier-ignore

const linesOf = (text: string): string[] => text.split("\n");
const cut = (text: string, pick: Pick): [number, number] => {
  const from = pick(text.length + 1);
  return [from, Math.min(text.length, from + 1 + pick(60))];
};

const MUTATIONS: readonly Mutation[] = [
  (text, pick) => {
    const at = pick(text.length + 1);
    return text.slice(0, at) + (FRAGMENTS[pick(FRAGMENTS.length)] ?? "") + text.slice(at);
  },
  (text, pick) => {
    const [from, to] = cut(text, pick);
    return text.slice(0, from) + text.slice(to);
  },
  (text, pick) => {
    const [from, to] = cut(text, pick);
    return text.slice(0, to) + text.slice(from);
  },
  (text, pick) => {
    const [from, to] = cut(text, pick);
    return text.slice(0, from) + (FRAGMENTS[pick(FRAGMENTS.length)] ?? "") + text.slice(to);
  },
  (text, pick) => {
    const lines = linesOf(text);
    lines.splice(pick(lines.length), 1 + pick(3));
    return lines.join("\n");
  },
  (text, pick) => {
    const lines = linesOf(text);
    const [line = ""] = lines.slice(pick(lines.length));
    lines.splice(pick(lines.length), 0, line);
    return lines.join("\n");
  },
  (text, pick) => {
    const at = pick(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(pick(0x10000)) + text.slice(at + 1);
  },
  (text, pick) => text.slice(0, pick(text.length + 1)),
  (text, pick, others) => {
    const other = others[pick(others.length)]?.text ?? "";
    const [from, to] = [pick(other.length + 1), pick(400)];
    const at = pick(text.length + 1);
    return text.slice(0, at) + other.slice(from, from + to) + text.slice(at);
  },
  (text, pick) => {
    const words = [...text.matchAll(/[\w.:/-]+/g)];
    const [one, other] = [words[pick(words.length || 1)], words[pick(words.length || 1)]];
    return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
  },
];

const MOST_MUTATIONS = 6;

/** The input of this number: a file of the corpus with one to six changes. */
export function inputOf(seed: number, at: number, samples: readonly Sample[]): Sample {
  const pick = numbers(seed + Math.imul(at, 0x27d4eb2f));
  const formats = [...new Set(samples.map(({ format }) => format))];
  const format = formats[pick(formats.length)];
  const alike = samples.filter((each) => each.format === format);
  const sample = alike[pick(alike.length)];
  if (sample === undefined) throw new Error("The corpus is empty.");
  let { text } = sample;
  for (let left = 1 + pick(MOST_MUTATIONS); left > 0; left--) text = (MUTATIONS[pick(MUTATIONS.length)] ?? ((same) => same))(text, pick, samples);
  return { ...sample, text };
}
