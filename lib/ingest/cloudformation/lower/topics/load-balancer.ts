import type { Value } from "../../../declared/evaluated";
import { flag, type Draft } from "../draft";
import type { Given, Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS, unread, type Rule } from "../rule";

const CONDITIONS =
  "HostHeaderConfig HttpHeaderConfig HttpRequestMethodConfig PathPatternConfig QueryStringConfig RegexValues SourceIpConfig";

/** Attributes that say something of the network, each with the argument that says the same. */
const OF_BALANCER = { "load_balancing.cross_zone.enabled": "enable_cross_zone_load_balancing" };
const OF_TARGET_GROUP = {
  "preserve_client_ip.enabled": "preserve_client_ip",
  "load_balancing.cross_zone.enabled": "load_balancing_cross_zone_enabled",
};

const attributes = (known: Readonly<Record<string, string>>): Rule => ({
  kind: "unread",
  ...(Object.values(known)[0] !== undefined && { says: Object.values(known)[0] }),
  within: { kind: "keys", arguments: known },
});

/** An action of a listener or a rule. */
const action = (name: string): Rule => ({
  kind: "blocks",
  name,
  list: true,
  properties: properties(
    same("Type! TargetGroupArn Order"),
    by({
      ForwardConfig: {
        kind: "blocks",
        name: "forward",
        list: false,
        properties: properties(
          by({
            TargetGroups: {
              kind: "blocks",
              name: "target_group",
              list: true,
              properties: properties(renamed({ TargetGroupArn: "arn", Weight: "weight" })),
            },
          }),
          unread("TargetGroupStickinessConfig"),
        ),
      },
    }),
    unread("RedirectConfig FixedResponseConfig AuthenticateCognitoConfig AuthenticateOidcConfig JwtValidationConfig"),
  ),
});

/** Load balancers, what they listen on and where it goes (NLB-1, ALB-1). */
export const LOAD_BALANCER_LOWERINGS: Lowerings = {
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    to: ["aws_lb"],
    properties: properties(
      same("Name SecurityGroups[] Subnets[] IpAddressType EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"),
      renamed({ Type: "load_balancer_type" }),
      by({
        SubnetMappings: {
          kind: "blocks",
          name: "subnet_mapping",
          list: true,
          properties: properties(
            same("SubnetId! AllocationId"),
            renamed({ PrivateIPv4Address: "private_ipv4_address", IPv6Address: "ipv6_address" }),
            unread("SourceNatIpv6Prefix"),
          ),
        },
        Scheme: { kind: "unread", says: "internal" },
        LoadBalancerAttributes: attributes(OF_BALANCER),
      }),
      unread("EnableCapacityReservationProvisionStabilize EnablePrefixForIpv6SourceNat Ipv4IpamPoolId MinimumLoadBalancerCapacity"),
      TAGS,
    ),
    attributes: { LoadBalancerArn: "id", DNSName: "dns_name", LoadBalancerName: "name", SecurityGroups: "security_groups" },
    finish: (draft, given) => {
      setScheme(draft, given.properties.get("Scheme"));
      setAttributes(draft, given, "LoadBalancerAttributes", OF_BALANCER);
      return [draft];
    },
  },
  "AWS::ElasticLoadBalancingV2::Listener": {
    to: ["aws_lb_listener"],
    properties: properties(
      same("LoadBalancerArn! Port Protocol SslPolicy"),
      by({ "DefaultActions!": action("default_action") }),
      unread("Certificates AlpnPolicy ListenerAttributes MutualAuthentication"),
      TAGS,
    ),
    attributes: { ListenerArn: "id" },
  },
  "AWS::ElasticLoadBalancingV2::ListenerRule": {
    to: ["aws_lb_listener_rule"],
    properties: properties(
      same("ListenerArn Priority!"),
      by({
        "Actions!": action("action"),
        "Conditions!": {
          kind: "blocks",
          name: "condition",
          list: true,
          properties: properties(same("Field Values[]"), unread(CONDITIONS)),
        },
      }),
      unread("Transforms"),
      TAGS,
    ),
    attributes: { RuleArn: "id" },
  },
  "AWS::ElasticLoadBalancingV2::TargetGroup": {
    to: ["aws_lb_target_group"],
    properties: properties(
      same("Name Port Protocol ProtocolVersion TargetType VpcId IpAddressType"),
      by({
        Targets: {
          kind: "parts",
          part: {
            to: "aws_lb_target_group_attachment",
            whole: "target_group_arn",
            item: properties(same("Port AvailabilityZone"), renamed({ "Id!": "target_id" }), unread("QuicServerId")),
          },
        },
        TargetGroupAttributes: attributes(OF_TARGET_GROUP),
      }),
      unread(
        "HealthCheckEnabled HealthCheckIntervalSeconds HealthCheckPath HealthCheckPort HealthCheckProtocol HealthCheckTimeoutSeconds " +
          "HealthyThresholdCount UnhealthyThresholdCount Matcher TargetControlPort",
      ),
      TAGS,
    ),
    attributes: { TargetGroupArn: "id", TargetGroupName: "name" },
    finish: (draft, given) => {
      setAttributes(draft, given, "TargetGroupAttributes", OF_TARGET_GROUP);
      return [draft];
    },
  },
};

function setScheme(draft: Draft, scheme: Value | undefined): void {
  if (scheme === undefined || scheme.kind === "null") return;
  draft.set("internal", scheme.kind === "string" ? flag(scheme.value === "internal", scheme.span) : scheme);
}

/** The attributes that say something of the network, from a list of `{Key, Value}`. */
function setAttributes(draft: Draft, given: Given, property: string, names: Readonly<Record<string, string>>): void {
  for (const object of given.objects(property) ?? []) {
    const key = "entries" in object ? object.entries.get("Key") : undefined;
    const value = "entries" in object ? object.entries.get("Value") : undefined;
    if (key?.kind !== "string" || value === undefined || !Object.hasOwn(names, key.value)) continue;
    draft.set(names[key.value] ?? "", value);
  }
}
