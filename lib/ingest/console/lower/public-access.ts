import { errorAt, type Diagnostic } from "../../../source";
import type { ResourceInstance, Value } from "../../declared/evaluated";
import { failed, notKnown } from "../entry";
import type { Form, FormEntry } from "../read-form";
import { NOT_KNOWN } from "../field";
import { as, block, moved, resource, type Moves } from "./resource";

type Setting = FormEntry<"blockPublicAccess">;

export const PUBLIC_ACCESS: Moves<"blockPublicAccess"> = { region: as("region"), blockDirection: as("internet_gateway_block_mode") };
export const EXCLUSION: Moves<"blockPublicAccessExclusions"> = { allow: as("internet_gateway_exclusion_mode") };

/** The words of the provider for those of the console. */
const MODES: ReadonlyMap<string, string> = new Map([
  ["Off", "off"],
  ["Bidirectional", "block-bidirectional"],
  ["Ingress-only", "block-ingress"],
]);
const EXCLUSIONS: ReadonlyMap<string, string> = new Map([
  ["Bidirectional", "allow-bidirectional"],
  ["Egress-only", "allow-egress"],
]);
const inWordsOf = (words: ReadonlyMap<string, string>, value: Value | undefined): Value | undefined =>
  value?.kind === "string" ? { ...value, value: words.get(value.value) ?? value.value } : value;

const modeOf = (mode: Value | undefined): Value | undefined =>
  mode?.kind === "string" && mode.value === NOT_KNOWN ? notKnown(mode.span) : inWordsOf(MODES, mode);

/** VPC Block Public Access, and what it leaves out (IGW-9). */
export function lowerPublicAccess(form: Form, report: (diagnostic: Diagnostic) => void): ResourceInstance[] {
  const { names, of } = form;
  const settings = onePerRegion(form, report).map(({ setting, isDisputed }) => {
    const { region, internet_gateway_block_mode: mode } = moved(setting, PUBLIC_ACCESS, names);
    const body = block(setting.entry.span, {
      region,
      internet_gateway_block_mode: isDisputed ? failed(setting.entry.span) : modeOf(mode),
    });
    return resource("aws_vpc_block_public_access_options", setting.id, body);
  });
  const exclusions = of("blockPublicAccessExclusions").map(({ id, entry }) => {
    const target = entry.value("target");
    const named = entry.text("target") ?? "";
    const isVpc = names.listOf(named) === "vpcs" || named.startsWith("vpc-");
    const body = block(entry.span, {
      [isVpc ? "vpc_id" : "subnet_id"]: target === undefined ? undefined : names.reference(target),
      internet_gateway_exclusion_mode: inWordsOf(EXCLUSIONS, entry.value("allow")),
    });
    return resource("aws_vpc_block_public_access_exclusion", id, body);
  });
  return [...settings, ...exclusions];
}

/** A Region has one setting. Which of two is meant nobody knows, unless they say the same. */
function onePerRegion({ of, region: own }: Form, report: (diagnostic: Diagnostic) => void) {
  const byRegion = new Map<string | null, { readonly setting: Setting; isDisputed: boolean }>();
  for (const setting of of("blockPublicAccess")) {
    const { id, entry } = setting;
    const region = entry.text("region") ?? own?.name ?? null;
    const first = byRegion.get(region);
    if (first === undefined) {
      byRegion.set(region, { setting, isDisputed: false });
      continue;
    }
    first.isDisputed ||= entry.text("blockDirection") !== first.setting.entry.text("blockDirection");
    const message = `${id} sets Block Public Access of ${region ?? "the Region"} again: ${first.setting.id} sets it too.`;
    report(errorAt("duplicate-declaration", message, { hint: "Keep one setting for each Region.", span: entry.span }));
  }
  return [...byRegion.values()];
}
