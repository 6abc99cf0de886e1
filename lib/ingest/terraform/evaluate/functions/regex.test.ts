import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['regex("(?=a)", "a")', "error"],
  ['regex("(?P<a>x)|(?P<b>y)", "y")', '{"a":null,"b":"y"}'],
  ['regex("(?i)HELLO", "say hello")', '"hello"'],
  ["regex(\"(?m)^b$\", \"a\\nb\\nc\")", '"b"'],
  ["regex(\"(?s).*\", \"a\\nb\")", "\"a\\nb\""],
  ["regex(\"(\\\\d\\\\d\\\\d\\\\d)-(\\\\d\\\\d)-(\\\\d\\\\d)\", \"2019-02-01\")", '["2019","02","01"]'],
  ['regex("(a", "a")', "error"],
  ['regex("(a|ab)(c|bcd)(d*)", "abcd")', '["a","bcd",""]'],
  ['regex("(x)|(y)", "y")', '[null,"y"]'],
  ['regex("[[:alpha:]]+[0-9]{2,3}", "..ab1234")', '"ab123"'],
  ['regex("[]a]+", "]a")', '"]a"'],
  ["regex(\"[^\\\\d\\\\s]+\", \"12 ab\")", '"ab"'],
  ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', '"aaabbbccc"'],
  ['regex("[z-a]", "a")', "error"],
  ["regex(\"\\\\.(\\\\w+)$\", \"a.b.txt\")", '["txt"]'],
  ["regex(\"\\\\1\", \"a\")", "error"],
  ["regex(\"\\\\bfoo\\\\b\", \"a foo b\")", '"foo"'],
  ['regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/")', '{"authority":"terraform.io","scheme":"https"}'],
  ["regex(\"^\\\\s*$\", \"  \")", '"  "'],
  ['regex("a**", "a")', "error"],
  ['regex("a+?", "aaa")', '"a"'],
  ['regex("x{1001}", "a")', "error"],
  ['regex("x{2,1}", "a")', "error"],
  ["regexall(\"(\\\\w)(\\\\d)?\", \"a1b\")", '[["a","1"],["b",null]]'],
  ['regexall("[a-z]+", "1234abcd5678efgh9")', '["abcd","efgh"]'],
  ['regexall("a*", "baac")', '["","aa",""]'],
  ['replace("1 + 2 + 3", "+", "-")', '"1 - 2 - 3"'],
  ['replace("a.b.c", ".", "")', '"abc"'],
  ['replace("ab", "", "-")', '"-a-b-"'],
  ['replace("", "", "-")', '"-"'],
  ['replace("aaa", "/a/", "b")', '"bbb"'],
  ['replace("abc", "/$/", "!")', '"abc!"'],
  ['replace("abc", "/(?P<x>b)/", "[$${x}]")', '"a[b]c"'],
  ['replace("abc", "/(b)/", "[$1]")', '"a[b]c"'],
  ['replace("abc", "//", "-")', '"-a-b-c-"'],
  ['replace("abc", "/x*/", "-")', '"-a-b-c-"'],
  ['replace("hello world", "/w.*d/", "everybody")', '"hello everybody"'],
  ['replace("x", "/(?P<n>x)/", "$n$$")', '"x$"'],
  ['replace("xy", "/(x)(y)/", "<$0|$2|$1|$3|$n>")', '"<xy|y|x||>"'],
  ['regexall(".", "a😀b")', '["a","😀","b"]'],
  ['replace("a😀b", "/b/", "c")', '"a😀c"'],
  ['regex("(?P<a>x)(?P<a>y)", "xy")', "error"],
]; // prettier-ignore

describe("regular expressions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
