import { NOTHING } from "../draft";
import type { Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS } from "../rule";

/** Customers' prefix lists. */
export const PREFIX_LIST_LOWERINGS: Lowerings = {
  "AWS::EC2::PrefixList": {
    to: ["aws_ec2_managed_prefix_list"],
    properties: properties(
      same("AddressFamily! MaxEntries"),
      renamed({ "PrefixListName!": "name" }),
      by({ Entries: { kind: "blocks", name: "entry", list: true, properties: properties(same("Cidr! Description")) } }),
      TAGS,
    ),
    attributes: { PrefixListId: "id" },
    finish: (draft) => {
      draft.setIfAbsent("max_entries", NOTHING);
      return [draft];
    },
  },
};
