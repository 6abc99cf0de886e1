import type { ResourceId, TargetGroup } from "../../../model";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, wordOf } from "../reading/values";
import { protocolOf } from "./load-balancer";

/** `elbv2 describe-target-groups`. */
export function readTargetGroup(printed: Item, described: Described): void {
  const id = idOf(printed, "TargetGroupArn");
  if (id === null) return;
  const item = printed.titled(id);
  described.targetGroups.put(
    {
      kind: "target_group",
      id,
      name: item.nameTag() ?? item.textOrNull("TargetGroupName"),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      targetType: wordOf(item, "TargetType", ["instance", "ip", "lambda", "alb"] as const, "instance"),
      protocol: protocolOf(item),
      port: item.numberOrNull("Port"),
      preserveClientIp: null,
    },
    item,
  );
}

/** `elbv2 describe-target-health`: the targets of one group, which the output does not name. */
export function readTargetHealth(output: Item, described: Described): void {
  const read = (group: ResourceId): void => {
    const targets = described.targetsOfGroup.get(group) ?? new Map<string, TargetGroup["targets"][number]>();
    described.targetsOfGroup.set(group, targets);
    for (const health of output.items("TargetHealthDescriptions")) {
      const target = health.item("Target");
      const id = target === null ? null : idOf(target, "Id");
      if (id === null || target === null) continue;
      const port = target.numberOrNull("Port");
      targets.set(`${id} ${port}`, { id, port });
    }
  };
  described.later.push({ kinds: ["target group"], key: "TargetHealthDescriptions", output, read });
}
