import type { ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { valueOr, type BlockReader } from "../arguments";
import { referenced } from "./referenced";
import type { Configured, Scope } from "./scope";

/** Which interfaces an instance has by attachment, in device order. */
export type Attachments = ReadonlyMap<ResourceId, readonly { readonly interface: ResourceId; readonly device: number }[]>;

interface Found {
  readonly instance: ResourceId;
  readonly interface: ResourceId;
  readonly device: number;
  readonly at: BlockReader;
}

/** The three ways of attaching: blocks of the instance, a block of the interface, a resource of its own. */
export function readAttachments(scope: Scope): Attachments {
  const found = [
    ...scope.of("aws_instance").flatMap((instance) => fromInstance(scope, instance)),
    ...scope.of("aws_network_interface").flatMap((i) => fromInterface(scope, i)),
    ...scope.of("aws_network_interface_attachment").flatMap((attachment) => separate(scope, attachment)),
  ];
  const byInstance = new Map<ResourceId, { interface: ResourceId; device: number }[]>();
  const owners = new Map<ResourceId, ResourceId>();
  for (const { instance, interface: id, device, at } of found) {
    const owner = owners.get(id);
    if (owner !== undefined) {
      if (owner !== instance) scope.report(attachedTwice(id, owner, instance, at));
      continue;
    }
    owners.set(id, instance);
    byInstance.set(
      instance,
      [...(byInstance.get(instance) ?? []), { interface: id, device }].sort((a, b) => a.device - b.device),
    );
  }
  return byInstance;
}

const attachedTwice = (id: ResourceId, owner: ResourceId, instance: ResourceId, { span }: BlockReader) =>
  errorAt("attached-twice", `${id} is attached to ${owner} and to ${instance}: an interface has one instance.`, {
    hint: "Keep one of the attachments.",
    span,
  });

function fromInstance(scope: Scope, { id, body }: Configured): Found[] {
  const blocks = [...body.blocks("primary_network_interface").readers, ...body.blocks("network_interface").readers];
  return blocks.flatMap((at, order) => {
    const named = referenced(scope, { id, body: at }, "network_interface_id", "network_interface");
    return named === null ? [] : [{ instance: id, interface: named, device: valueOr(at.number("device_index"), order), at }];
  });
}

function fromInterface(scope: Scope, { id, body }: Configured): Found[] {
  return body.blocks("attachment").readers.flatMap((at) => {
    const instance = referenced(scope, { id, body: at }, "instance", "instance");
    return instance === null ? [] : [{ instance, interface: id, device: valueOr(at.number("device_index"), 1), at }];
  });
}

function separate(scope: Scope, { id, body }: Configured): Found[] {
  const instance = referenced(scope, { id, body }, "instance_id", "instance");
  const named = referenced(scope, { id, body }, "network_interface_id", "network_interface");
  if (instance === null || named === null) return [];
  return [{ instance, interface: named, device: valueOr(body.number("device_index"), 1), at: body }];
}
