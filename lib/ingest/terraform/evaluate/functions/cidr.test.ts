import { describe, expect, it } from "vitest";
import { ask } from "../../../../../tests/terraform/ask";

/** What Terraform 1.11 answers to the same expressions. */
const ROWS: readonly (readonly [expression: string, answer: string])[] = [
  ['cidrhost("0.0.0.0/0", -1)', '"255.255.255.255"'],
  ['cidrhost("10.0.0.0/33", 1)', "error"],
  ['cidrhost("10.12.112.0/20", -1)', '"10.12.127.255"'],
  ['cidrhost("10.12.112.0/20", 16)', '"10.12.112.16"'],
  ['cidrhost("10.12.112.0/20", 5000)', "error"],
  ['cidrhost("fd00:fd12:3456:7890:00a2::/72", 34)', '"fd00:fd12:3456:7890::22"'],
  ['cidrnetmask("0.0.0.0/0")', '"0.0.0.0"'],
  ['cidrnetmask("172.16.0.0/12")', '"255.240.0.0"'],
  ['cidrnetmask("fd00::/8")', "error"],
  ['cidrsubnet("0.0.0.0/0", 32, 4294967295)', '"255.255.255.255/32"'],
  ['cidrsubnet("10.0.0.0", 8, 1)', "error"],
  ['cidrsubnet("10.0.0.0/16", 0, 0)', '"10.0.0.0/16"'],
  ['cidrsubnet("10.0.0.0/16", 4, 16)', "error"],
  ['cidrsubnet("10.0.0.0/31", 4, 1)', "error"],
  ['cidrsubnet("10.0.0.0/8", 8, 2)', '"10.2.0.0/16"'],
  ['cidrsubnet("10.1.2.3/16", 4, 15)', '"10.1.240.0/20"'],
  ['cidrsubnet("::/0", 64, 5)', '"0:0:0:5::/64"'],
  ['cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)', '"fd00:fd12:3456:7800:a200::/72"'],
  ['cidrsubnets("10.0.0.0/24", 0)', "error"],
  ['cidrsubnets("10.0.0.0/24", 1, 1, 1)', "error"],
  ['cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)', '["10.1.0.0/20","10.1.16.0/20","10.1.32.0/24","10.1.48.0/20"]'],
  ['cidrsubnets("fd00:fd12:3456:7890::/56", 16, 16, 16, 32)', '["fd00:fd12:3456:7800::/72","fd00:fd12:3456:7800:100::/72","fd00:fd12:3456:7800:200::/72","fd00:fd12:3456:7800:300::/88"]'],
]; // prettier-ignore

describe("CIDR functions", () => {
  it.each(ROWS)("%s is %s", (expression, answer) => {
    expect(ask(expression)).toBe(answer);
  });
});
