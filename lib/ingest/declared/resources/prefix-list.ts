import type { Prefix } from "../../../net";
import type { PrefixList, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { readPrefix, readWord, shape, valueOr, type BlockReader } from "../arguments";
import { labelOf } from "./label";
import { partsBy } from "./parts";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

export const PREFIX_LIST_TYPES: ResourceTypes = {
  aws_ec2_managed_prefix_list: {
    denotes: "prefix_list",
    shape: shape("address_family! max_entries! name!", { entry: shape("cidr! description") }),
  },
  aws_ec2_managed_prefix_list_entry: { denotes: "part", shape: shape("prefix_list_id! cidr! description") },
  "data.aws_prefix_list": { denotes: "prefix_list", shape: shape("name prefix_list_id", { filter: shape("name! values!") }) },
  "data.aws_ec2_managed_prefix_list": { denotes: "prefix_list", shape: shape("name id", { filter: shape("name! values!") }) },
};

/** Customers' lists with their entries; AWS's own are known by name only. */
export function readPrefixLists(scope: Scope): PrefixList[] {
  const separate = partsBy(scope, "aws_ec2_managed_prefix_list_entry", "prefix_list_id", ["prefix_list"]);
  for (const { id, body } of scope.of("data.aws_prefix_list", "data.aws_ec2_managed_prefix_list")) {
    scope.implied.unknownPrefixList(id, serviceOf(valueOr(body.text("name"), "")));
  }
  return scope.of("aws_ec2_managed_prefix_list").map((resource) => readList(scope, resource, separate.get(resource.id) ?? []));
}

function readList(scope: Scope, { id, body, name, span }: Configured, separate: readonly Configured[]): PrefixList {
  const inline = body.blocks("entry");
  const bodies = [...inline.readers, ...separate.map((entry) => entry.body)];
  // The network has the family of a list by its entries alone.
  const written = (bodies.length === 0 ? body.looksOnly : body).text("address_family");
  const family = readWord(written, ["IPv4", "IPv6"], { owner: id, argument: "address_family", report: scope.report });
  const version = valueOr(family, "IPv4") === "IPv4" ? 4 : 6;
  if (inline.unknown !== null || bodies.some((entry) => entry.text("cidr").state === "unknown")) scope.implied.incompletePrefixList(id);
  const entries = bodies.flatMap((entry) => readEntry(scope, entry, version));
  const maxEntries = valueOr(body.number("max_entries"), null);
  if (maxEntries !== null && entries.length > maxEntries) {
    const message = `${id} has ${entries.length} entries and max_entries = ${maxEntries}: AWS refuses the ones beyond.`;
    scope.report(errorAt("prefix-list-size", message, { hint: `Set max_entries to ${entries.length} or more.`, span }));
  }
  return { kind: "prefix_list", id, name: name ?? labelOf(scope, body, "name"), span, entries, maxEntries, service: null };
}

/** The families of the lists, which those have too that have no entries yet. */
export const familiesOfLists = (scope: Scope): ReadonlyMap<ResourceId, 4 | 6> =>
  new Map(
    scope.of("aws_ec2_managed_prefix_list").flatMap(({ id, body }): [ResourceId, 4 | 6][] => {
      const family = valueOr(body.looksOnly.text("address_family"), null);
      return family === "IPv4" ? [[id, 4]] : family === "IPv6" ? [[id, 6]] : [];
    }),
  );

function readEntry(scope: Scope, body: BlockReader, version: 4 | 6): Prefix[] {
  const demands = { owner: body.owner, argument: "cidr", report: scope.report, version, hostBits: "refused" } as const;
  const read = readPrefix(body.text("cidr"), demands);
  return read.state === "written" ? [read.value] : [];
}

/** `com.amazonaws.us-east-1.s3` is S3's list in that Region. */
function serviceOf(name: string): PrefixList["service"] {
  if (name.endsWith(".s3")) return "s3";
  if (name.endsWith(".dynamodb")) return "dynamodb";
  return name.endsWith("ec2-instance-connect") ? "ec2-instance-connect" : "other";
}
