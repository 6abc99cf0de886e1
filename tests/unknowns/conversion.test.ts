import { describe, expect, it } from "vitest";
import { emit, type EmittedFormat } from "../../lib/emit";
import { explain } from "../../lib/explain";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import type { Network } from "../../lib/model";
import { ALONE, configuration } from "./configuration";
import { queryOf } from "./probe";

// What a text leaves open is left open by the text that is written of it, or named.

const read = (format: EmittedFormat, files: Parameters<typeof readConfiguration>[0]): Network =>
  readConfiguration(files, { format, limits: SUBMISSION_LIMITS }).network;

function again(format: EmittedFormat, subnet: string, instance: string) {
  const network = read("terraform", [{ path: "main.tf", text: configuration({ subnet: `${ALONE}\n  ${subnet}`, instance }) }]);
  const { files, ids, diagnostics } = emit(network, format);
  const { verdict } = explain(read(format, files), queryOf(`internet>${ids.get("aws_instance.i") ?? ""} tcp 443`));
  return { verdict, isNamed: diagnostics.some(({ code }) => code === "firmer-answers") };
}

const IN_DOUBT = "map_public_ip_on_launch = var.u";

describe("a public address of which it is not known whether it is there", () => {
  it.each<[what: string, subnet: string, instance: string, verdict: string]>([
    ["its subnet tells", IN_DOUBT, "", "unknown"],
    ["the instance tells", "", "associate_public_ip_address = var.u", "unknown"],
    ["its subnet tells, and it has one by itself", IN_DOUBT, "associate_public_ip_address = true", "allowed"],
    ["its subnet tells, and it has none by itself", IN_DOUBT, "associate_public_ip_address = false", "denied"],
  ])("stays as it is in Terraform and CloudFormation: %s", (_, subnet, instance, verdict) => {
    for (const format of ["terraform", "cloudformation"] as const) expect(again(format, subnet, instance)).toEqual({ verdict, isNamed: false });
  });

  it.each(["describe", "console"] as const)("is named where the format has to decide: %s", (format) => {
    expect(again(format, IN_DOUBT, "")).toEqual({ verdict: "denied", isNamed: true });
  });
});
