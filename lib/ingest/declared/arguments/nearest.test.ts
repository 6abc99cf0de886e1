import { expect, it } from "vitest";
import { nearest } from "./nearest";

const known = ["cidr_block", "vpc_id", "ingress", "tags"];

it.each([
  ["a letter missing", "cidr_blok", "cidr_block"],
  ["a letter too many", "cidr_blocks", "cidr_block"],
  ["two letters exchanged", "vcp_id", "vpc_id"],
  ["a short word one letter away", "tag", "tags"],
  ["a short word two letters away is another word", "ta", null],
  ["another word", "description", null],
])("%s: %s", (_, word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
