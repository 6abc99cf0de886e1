import type { LoadBalancer, ResourceId, TargetGroup } from "../../model";
import { digits } from "./aws-ids";
import type { Outputs } from "./outputs";
import { saying, spell, type Printed, type Printing } from "./printing";

/** The last parts of an ARN as a part of a file's name: `web-0123456789abcdef`. */
const fileName = (arn: ResourceId): string => arn.split(/[:/]/).slice(-2).join("-");

/** Load balancers with their switches and listeners (NLB-1, ALB-1). */
export function printLoadBalancers(printing: Printing, outputs: Outputs): void {
  for (const balancer of printing.network.loadBalancers) {
    const LoadBalancerArn = printing.called(balancer.id);
    outputs.add("elbv2-describe-load-balancers", "LoadBalancers", printBalancer(balancer, printing));
    const about = fileName(LoadBalancerArn);
    const switches = [{ Key: "load_balancing.cross_zone.enabled", Value: String(balancer.crossZone) }];
    for (const attribute of switches) outputs.add("elbv2-describe-load-balancer-attributes", "Attributes", attribute, { about });
    printListeners(balancer, about, printing, outputs);
  }
}

function printBalancer(balancer: LoadBalancer, printing: Printing): Printed {
  const interfaces = balancer.interfaces.map((id) => printing.index.networkInterface(id));
  return saying({
    LoadBalancerArn: printing.called(balancer.id),
    LoadBalancerName: balancer.name,
    Scheme: balancer.scheme,
    VpcId: printing.called(balancer.vpc),
    State: { Code: "active" },
    Type: balancer.type,
    AvailabilityZones: interfaces.map((i) =>
      saying({ ZoneName: printing.index.subnet(i.subnet).zone, SubnetId: printing.called(i.subnet), LoadBalancerAddresses: [] }),
    ),
    SecurityGroups: (interfaces[0]?.securityGroups ?? []).map((group) => printing.called(group)),
  });
}

function printListeners({ id, listeners }: LoadBalancer, about: string, printing: Printing, outputs: Outputs): void {
  const balancer = printing.called(id);
  const isUnknown = listeners.length === 0 && printing.isIncomplete(id);
  if (isUnknown) printing.leaveUnknown(id);
  else if (listeners.length === 0) outputs.none("elbv2-describe-listeners", "Listeners", about);
  listeners.forEach(({ ref, protocol, port, targetGroups }, at) => {
    const made = `${balancer.replace(":loadbalancer/", ":listener/")}/${digits(`${id} ${at}`, 16)}`;
    const groups = targetGroups.map((group) => ({ TargetGroupArn: printing.called(group) }));
    outputs.add(
      "elbv2-describe-listeners",
      "Listeners",
      {
        ListenerArn: ref.label.startsWith("arn:") ? ref.label : made,
        LoadBalancerArn: balancer,
        Port: port,
        Protocol: protocol.toUpperCase(),
        DefaultActions: groups.length === 0 ? [] : [{ Type: "forward", ForwardConfig: { TargetGroups: groups } }],
      },
      { about },
    );
  });
}

/** Target groups with their targets. */
export function printTargetGroups(printing: Printing, outputs: Outputs): void {
  const addresses = addressesById(printing);
  for (const group of printing.network.targetGroups) {
    const TargetGroupArn = printing.called(group.id);
    const about = fileName(TargetGroupArn);
    outputs.add(
      "elbv2-describe-target-groups",
      "TargetGroups",
      saying({
        TargetGroupArn,
        TargetGroupName: group.name,
        Protocol: group.protocol?.toUpperCase(),
        Port: group.port,
        VpcId: group.vpc === null ? null : printing.called(group.vpc),
        TargetType: group.targetType,
      }),
    );
    printPreservation(group, about, outputs);
    if (group.targets.length === 0 && printing.isIncomplete(group.id)) printing.leaveUnknown(group.id);
    else if (group.targets.length === 0) outputs.none("elbv2-describe-target-health", "TargetHealthDescriptions", about);
    for (const target of group.targets) {
      const Target = saying({ Id: addresses.get(target.id) ?? printing.called(target.id), Port: target.port ?? group.port });
      outputs.add("elbv2-describe-target-health", "TargetHealthDescriptions", { Target, TargetHealth: { State: "healthy" } }, { about });
    }
  }
}

function printPreservation({ preserveClientIp }: TargetGroup, about: string, outputs: Outputs): void {
  if (preserveClientIp === null) return;
  const attribute = { Key: "preserve_client_ip.enabled", Value: String(preserveClientIp) };
  outputs.add("elbv2-describe-target-group-attributes", "Attributes", attribute, { about });
}

/** Targets that are addresses left to AWS are named by their ids. */
const addressesById = ({ network }: Printing): ReadonlyMap<string, string> =>
  new Map(
    network.interfaces.flatMap((i) => [...i.addresses.map((address) => address.private), ...i.ipv6Addresses].map((spec) => [spec.id, spell(spec)] as const)),
  );
