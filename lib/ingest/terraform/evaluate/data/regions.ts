/** Where nothing says which Region is meant. */
export const DEFAULT_REGION = "us-east-1";

/** Region, the prefix of its zone ids, and the letters of its Availability Zones as a new account sees them. */
const REGIONS: ReadonlyMap<string, readonly [idPrefix: string, letters: string]> = new Map([
  ["af-south-1", ["afs1", "abc"]],
  ["ap-east-1", ["ape1", "abc"]],
  ["ap-northeast-1", ["apne1", "acd"]],
  ["ap-northeast-2", ["apne2", "abcd"]],
  ["ap-northeast-3", ["apne3", "abc"]],
  ["ap-south-1", ["aps1", "abc"]],
  ["ap-southeast-1", ["apse1", "abc"]],
  ["ap-southeast-2", ["apse2", "abc"]],
  ["ca-central-1", ["cac1", "abd"]],
  ["eu-central-1", ["euc1", "abc"]],
  ["eu-central-2", ["euc2", "abc"]],
  ["eu-north-1", ["eun1", "abc"]],
  ["eu-south-1", ["eus1", "abc"]],
  ["eu-west-1", ["euw1", "abc"]],
  ["eu-west-2", ["euw2", "abc"]],
  ["eu-west-3", ["euw3", "abc"]],
  ["me-south-1", ["mes1", "abc"]],
  ["sa-east-1", ["sae1", "abc"]],
  ["us-east-1", ["use1", "abcdef"]],
  ["us-east-2", ["use2", "abc"]],
  ["us-west-1", ["usw1", "ac"]],
  ["us-west-2", ["usw2", "abcd"]],
]);

export interface Zone {
  readonly name: string;
  readonly id: string;
}

/** The Availability Zones of a Region. Which id a name has differs between accounts; here they follow the letters. */
export function zonesOf(region: string): Zone[] {
  const [prefix, letters] = REGIONS.get(region) ?? [region, "abc"];
  return [...letters].map((letter, index) => ({ name: `${region}${letter}`, id: `${prefix}-az${index + 1}` }));
}
