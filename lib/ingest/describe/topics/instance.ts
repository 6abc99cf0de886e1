import type { Instance } from "../../../model";
import { errorAt, fromBase64, type Diagnostic } from "../../../source";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { addressOf, idOf, wordOf } from "../reading/values";
import { interfaceDraft } from "./network-interface";

const STATES = ["pending", "running", "shutting-down", "terminated", "stopping", "stopped"] as const;
const AS_MODEL: Readonly<Record<(typeof STATES)[number], Instance["state"]>> = {
  pending: "unknown",
  running: "running",
  "shutting-down": "stopped",
  terminated: "stopped",
  stopping: "stopped",
  stopped: "stopped",
};

/** `describe-instances`: instances lie in reservations. */
export function readReservation(reservation: Item, described: Described): void {
  for (const instance of reservation.items("Instances")) readInstance(instance, described);
}

/** One that is terminated has left the network, though it is printed for an hour. */
function readInstance(printed: Item, described: Described): void {
  const id = idOf(printed, "InstanceId");
  if (id === null) return;
  const item = printed.titled(id);
  const state = item.item("State");
  const word = state === null ? null : wordOf(state, "Name", STATES, null);
  if (word === "terminated") return;
  const placement = item.item("Placement");
  const interfaces = readInterfaces(item, id, described);
  described.instances.put(
    {
      kind: "instance",
      id,
      name: item.nameTag(),
      span: item.span,
      vpc: item.textOrNull("VpcId"),
      subnet: item.textOrNull("SubnetId"),
      interfaces,
      unplaced: {
        subnet: item.textOrNull("SubnetId"),
        securityGroups: item.textsOf("SecurityGroups", "GroupId"),
        privateIp: item.has("PrivateIpAddress") ? addressOf(item, "PrivateIpAddress", 4) : null,
        isPublic: null,
        sourceDestCheck: item.flagOr("SourceDestCheck", true),
      },
      state: word === null ? "unknown" : AS_MODEL[word],
      zone: placement?.textOrNull("AvailabilityZone") ?? null,
      tenancy: placement === null ? "default" : wordOf(placement, "Tenancy", ["default", "dedicated", "host"] as const, "default"),
      host: placement?.textOrNull("HostId") ?? null,
      keyName: item.textOrNull("KeyName"),
      userData: null,
      instanceType: item.textOrNull("InstanceType"),
      image: item.textOrNull("ImageId"),
      instanceProfile: item.item("IamInstanceProfile")?.textOrNull("Arn") ?? null,
      autoscalingGroup: groupTag(item),
      count: 1,
    },
    item,
  );
}

/** AWS tags the members of a group with its name. */
function groupTag(item: Item): string | null {
  const tag = item.items("Tags").find((each) => each.textOrNull("Key") === "aws:autoscaling:groupName");
  return tag?.textOrNull("Value") ?? null;
}

/** Its interfaces in device order, each remembered in case that no other output describes it. */
function readInterfaces(instance: Item, id: string, described: Described): string[] {
  const drafts = instance.items("NetworkInterfaces").flatMap((printed) => {
    const own = idOf(printed, "NetworkInterfaceId");
    return own === null ? [] : [{ draft: interfaceDraft(printed.titled(own), own, id), item: printed.titled(own) }];
  });
  for (const each of drafts) if (!described.interfacesOfInstances.has(each.draft.id)) described.interfacesOfInstances.set(each.draft.id, each);
  return drafts.sort((a, b) => a.draft.device - b.draft.device).map(({ draft }) => draft.id);
}

/** `describe-instance-attribute --attribute userData`. */
export function readUserData(userData: Item, instance: string, described: Described): void {
  const encoded = userData.textOrNull("Value");
  const decoded = encoded === null ? null : fromBase64(encoded);
  if (decoded !== null) described.userDataOf.set(instance, decoded);
  else if (encoded !== null) userData.output.report(notBase64(instance, userData));
}

/** What an instance runs decides no packet: the answers stand. */
const notBase64 = (instance: string, { span }: Item): Diagnostic =>
  errorAt("wrong-type", `The user data of ${instance} is not in Base64, in which AWS prints it: it is not read.`, {
    hint: "Supply the output as the AWS CLI prints it.",
    span,
  });
