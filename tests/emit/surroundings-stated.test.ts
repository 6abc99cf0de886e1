import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../lib/emit/declared/described-support";
import { emitDescribe } from "../../lib/emit/describe";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import { EMPTY_NETWORK, type Network, type SupportResource } from "../../lib/model";
import { wholeNetwork } from "../arbitrary/whole-network";
import { lostSurroundings } from "../equal-networks/surroundings";
import { readScenario, SLUGS } from "../scenarios/scenario";
import { leftOut } from "./round-trip";

const inArguments = (network: Network): Network => ({
  ...network,
  support: network.support.map((resource) => ({ ...resource, attributes: argumentsOf(resource) })),
});

/** Prints a network, reads the outputs, and gives the arguments that are not what they were. */
function lostArguments(network: Network): { readonly lost: readonly string[]; readonly told: readonly string[] } {
  const emitted = emitDescribe(network);
  const again = readConfiguration(emitted.files, { format: "describe", limits: COMMAND_LINE_LIMITS });
  return { lost: lostSurroundings(inArguments(network), emitted.ids, inArguments(again.network)), told: leftOut(emitted) };
}

/** `approval_rule of aws_ssm_patch_baseline.web is …` has been told as `approval_rule of patch baselines`. */
const isTold = (line: string, told: readonly string[]): boolean => told.some((phrase) => phrase.split(" of ")[0] === line.split(" of ")[0]);

describe("what AWS states of surroundings means the arguments that were written", () => {
  it.each(SLUGS)("%s", (slug) => {
    const { lost, told } = lostArguments(readScenario(slug, "terraform").network);
    expect(lost.filter((line) => !isTold(line, told))).toEqual([]);
  });

  it("in random networks", () => {
    fc.assert(
      fc.property(wholeNetwork, (network) => {
        expect(lostArguments(network).lost).toEqual([]);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

const support = (type: SupportResource["type"], id: string, attributes: SupportResource["attributes"], name: string | null = null): SupportResource => ({
  ...{ kind: "support", type, id, attributes, span: null },
  name: name ?? (typeof attributes["name"] === "string" ? attributes["name"] : null),
});
const printed = (resources: readonly SupportResource[]) => {
  const { files, diagnostics } = emitDescribe({ ...EMPTY_NETWORK, support: resources });
  const lists = files.flatMap(({ text }) => Object.values(JSON.parse(text) as Readonly<Record<string, readonly unknown[]>>));
  return { items: lists.flat(), told: diagnostics.map(({ message }) => message), paths: files.map(({ path }) => path) };
};

describe("in AWS's words", () => {
  const role = support("iam_role", "aws_iam_role.web", { name: "web", assume_role_policy: '{"Statement":[{"Condition":{"StringEquals":{"sts:ExternalId":"x"}}}]}' });

  it.each<[what: string, resources: readonly SupportResource[], item: object]>([
    ["a policy keeps the names that its owner gave", [role], { RoleName: "web", Path: "/", AssumeRolePolicyDocument: { Statement: [{ Condition: { StringEquals: { "sts:ExternalId": "x" } } }] } }],
    ["a profile has its role", [role, support("instance_profile", "p", { name: "web", role: "aws_iam_role.web" })], { InstanceProfileName: "web", Roles: [expect.objectContaining({ RoleName: "web", Arn: expect.stringMatching(/:role\/web$/) })] }],
    ["a name that is a tag is a tag", [support("iam_role", "r", { name: "web", tags: { Name: "The web" } }, "The web")], { RoleName: "web", Tags: [{ Key: "Name", Value: "The web" }] }],
    ["a host has its type among its properties", [support("dedicated_host", "h", { instance_type: "m5.large", availability_zone: "eu-west-1a" })], { AvailabilityZone: "eu-west-1a", HostProperties: { InstanceType: "m5.large" } }],
    ["a flow log names what it is of", [support("flow_log", "f", { subnet_id: "subnet-0a1b2c3d", traffic_type: "ALL", iam_role_arn: "arn:aws:iam::1:role/x" })], { ResourceId: "subnet-0a1b2c3d", DeliverLogsPermissionArn: "arn:aws:iam::1:role/x" }],
    ["a trail names its bucket", [support("s3_bucket", "aws_s3_bucket.b", { bucket: "logs" }, "logs"), support("cloudtrail", "t", { name: "main", s3_bucket_name: "aws_s3_bucket.b" })], { S3BucketName: "logs", Name: "main" }],
    ["a group's numbers are numbers, its subnets one text", [support("autoscaling_group", "g", { name: "app", min_size: "2", vpc_zone_identifier: ["subnet-1", "subnet-2"] })], { AutoScalingGroupName: "app", MinSize: 2, VPCZoneIdentifier: "subnet-1,subnet-2" }],
    ["what a template launches is in its version", [support("launch_template", "l", { name: "app", image_id: "ami-1", network_interfaces: [{ security_groups: ["sg-1"], device_index: 0 }], iam_instance_profile: [{ name: "web" }] })], { VersionNumber: 1, DefaultVersion: true, LaunchTemplateData: { ImageId: "ami-1", IamInstanceProfile: { Name: "web" }, NetworkInterfaces: [{ Groups: ["sg-1"], DeviceIndex: 0 }] } }],
    ["a launch configuration is none", [support("launch_template", "module.a.aws_launch_configuration.app", { name: "app", image_id: "ami-1", user_data: "hello", enable_monitoring: true })], { LaunchConfigurationName: "app", UserData: "aGVsbG8=", InstanceMonitoring: { Enabled: true } }],
    ["targets by tags keep their values", [support("ssm_association", "web", { name: "doc", targets: [{ key: "tag:Name", values: ["web"] }] })], { Name: "doc", Targets: [{ Key: "tag:Name", Values: ["web"] }] }],
    ["dimensions are a list", [support("metric_alarm", "a", { alarm_name: "x", dimensions: { InstanceId: "i-1" }, ok_actions: ["arn:aws:sns:::t"] })], { AlarmName: "x", Dimensions: [{ Name: "InstanceId", Value: "i-1" }], OKActions: ["arn:aws:sns:::t"] }],
    ["a patch group has its baseline", [support("patch_baseline", "b", { name: "web", operating_system: "WINDOWS" }), support("patch_group", "p", { patch_group: "web", baseline_id: "b" })], { PatchGroup: "web", BaselineIdentity: { BaselineId: expect.stringMatching(/^pb-/), BaselineName: "web", OperatingSystem: "WINDOWS" } }],
  ])("%s", (_, resources, item) => expect(printed(resources).items).toContainEqual(expect.objectContaining(item)));

  it("what is written, and not known, is told", () => {
    const { told } = printed([support("flow_log", "f", { vpc_id: "vpc-0a1b2c3d", traffic_type: "ALL", iam_role_arn: null })]);
    expect(told).toEqual([expect.stringContaining("iam_role_arn of flow logs that are not known (f)")]);
  });

  it("what AWS does not print is told", () => {
    const { told, items } = printed([support("s3_bucket", "b", { bucket: "logs", force_destroy: true, tags: { Name: "Logs" } }, "Logs")]);
    expect(told).toEqual([expect.stringContaining("force_destroy of S3 buckets (b)"), expect.stringContaining("tags of S3 buckets (b)")]);
    expect(items).toEqual([{ Name: "logs" }]);
  });

  it("a list that is asked for one thing is named after it", () => {
    const window = support("maintenance_window", "mw-0123456789abcdef0", { name: "sunday" });
    const target = support("maintenance_window_target", "t", { name: "web", window_id: window.id });
    expect(printed([window, target]).paths).toContain("describe/ssm-describe-maintenance-window-targets.mw-0123456789abcdef0.json");
  });

  it("a policy of which only the role is known is told", () => {
    expect(printed([role, support("iam_policy_attachment", "p", { role: "web", policy_arn: null })]).told).toEqual([expect.stringContaining("attached policies that are not known (p)")]);
  });
});

it("a launch configuration comes back with the group that launches from it", () => {
  const network: Network = {
    ...EMPTY_NETWORK,
    support: [
      support("launch_template", "aws_launch_configuration.app", { name: "app", image_id: "ami-1" }),
      support("autoscaling_group", "aws_autoscaling_group.app", { name: "app", launch_configuration: "aws_launch_configuration.app" }),
    ],
  };
  const again = readConfiguration(emitDescribe(network).files, { format: "describe", limits: COMMAND_LINE_LIMITS });
  expect(again.network.support.map(({ type, name }) => [type, name])).toEqual([["launch_template", "app"], ["autoscaling_group", "app"]]);
  expect(inArguments(again.network).support.map(({ attributes }) => attributes)).toEqual([
    { name: "app", image_id: "ami-1" },
    { name: "app", launch_configuration: "app" },
  ]);
});
