import type { FindingMeta } from "@/lib/content";

type Group = FindingMeta["group"];

/** In the order in which a learner meets them. */
export const GROUPS: readonly (readonly [group: Group, title: string])[] = [
  ["stopped", "What stops a packet"],
  ["unknown", "What leaves an answer open"],
  ["passed", "What lets a packet on"],
  ["rules", "Security groups and network ACLs"],
  ["routes", "Routes and gateways"],
  ["addresses", "Addresses and subnets"],
  ["arguments", "Arguments and references"],
  ["writing", "The writing of Terraform"],
  ["declarations", "Declarations, modules and repetition"],
  ["values", "Values and expressions"],
  ["submission", "Handing in"],
  ["question", "Asking the engine"],
  ["authoring", "For authors of courses"],
];
