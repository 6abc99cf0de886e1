import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const supportIn = (text: string) =>
  readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS }).network.support;

describe("what surrounds the network", () => {
  it.each([
    ["aws_s3_bucket", 'bucket = "logs"', "s3_bucket", "logs"],
    ["aws_cloudwatch_metric_alarm", 'alarm_name = "cpu"', "metric_alarm", "cpu"],
    ["aws_key_pair", 'key_name = "lab"\n public_key = "ssh-ed25519 A"', "key_pair", "lab"],
    ["aws_ssm_patch_group", 'patch_group = "web"\n baseline_id = "pb-1"', "patch_group", "web"],
    ["aws_ssm_association", 'name = "AWS-RunPatchBaseline"', "ssm_association", "AWS-RunPatchBaseline"],
    ["aws_flow_log", 'tags = { Name = "all" }', "flow_log", "all"],
  ])("is called by its tag, else by its own name: %s", (type, inside, kind, name) => {
    expect(supportIn(`resource "${type}" "x" {\n ${inside}\n}\n`)).toMatchObject([{ id: `${type}.x`, type: kind, name }]);
  });

  it("keeps its arguments, with references as ids and nested blocks as lists", () => {
    const [target] = supportIn(`
      resource "aws_ssm_maintenance_window" "w" {
        name     = "nightly"
        schedule = "cron(0 2 * * ? *)"
        duration = 2
        cutoff   = 1
      }
      resource "aws_ssm_maintenance_window_target" "t" {
        window_id     = aws_ssm_maintenance_window.w.id
        resource_type = "INSTANCE"
        targets {
          key    = "tag:Patch Group"
          values = ["web"]
        }
      }`).filter(({ type }) => type === "maintenance_window_target");
    expect(target?.attributes).toEqual({
      window_id: "aws_ssm_maintenance_window.w",
      resource_type: "INSTANCE",
      targets: [{ key: "tag:Patch Group", values: ["web"] }],
    });
  });
});
