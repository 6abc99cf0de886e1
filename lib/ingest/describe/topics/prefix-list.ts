import { formatPrefix, type Prefix } from "../../../net";
import type { PrefixList, ResourceId } from "../../../model";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, prefixOfText } from "../reading/values";

/** `describe-managed-prefix-lists`, and `describe-prefix-lists`, which prints AWS's own with their blocks. */
export function readPrefixList(printed: Item, described: Described): void {
  const id = idOf(printed, "PrefixListId");
  if (id === null) return;
  const item = printed.titled(id);
  const listName = item.textOrNull("PrefixListName");
  const isOfAws = item.textOrNull("OwnerId") === "AWS" || listName?.startsWith("com.amazonaws.") === true;
  described.prefixLists.put(
    {
      kind: "prefix_list",
      id,
      name: item.nameTag() ?? listName,
      span: item.span,
      entries: [],
      maxEntries: item.numberOrNull("MaxEntries"),
      service: isOfAws ? serviceOf(listName ?? "") : null,
    },
    item,
  );
  for (const cidr of item.texts("Cidrs")) addEntry(described, id, cidr, item);
}

/** `com.amazonaws.us-east-1.s3` is S3's list in that Region. */
export function serviceOf(name: string): PrefixList["service"] {
  if (name.endsWith(".s3")) return "s3";
  if (name.endsWith(".dynamodb")) return "dynamodb";
  return name.endsWith("ec2-instance-connect") ? "ec2-instance-connect" : "other";
}

/** `get-managed-prefix-list-entries`: the blocks of one list, which the output does not name. */
export function readPrefixListEntries(output: Item, described: Described): void {
  const read = (list: ResourceId): void => {
    entriesOf(described, list);
    for (const entry of output.items("Entries")) {
      const text = idOf(entry, "Cidr");
      if (text !== null) addEntry(described, list, text, entry);
    }
  };
  described.later.push({ kinds: ["prefix list"], key: "Entries", output, read });
}

function entriesOf(described: Described, list: ResourceId): Map<string, Prefix> {
  const entries = described.entriesOfPrefixList.get(list) ?? new Map<string, Prefix>();
  described.entriesOfPrefixList.set(list, entries);
  return entries;
}

function addEntry(described: Described, list: ResourceId, text: string, item: Item): void {
  const prefix = prefixOfText(item, text, text.includes(":") ? 6 : 4);
  if (prefix !== null) entriesOf(described, list).set(formatPrefix(prefix), prefix);
}
