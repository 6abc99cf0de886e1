import type { ResourceId, Subnet, Vpc } from "../../../model";
import { errorAt, warningAt } from "../../../source";
import { readWord, shape, valueOr } from "../arguments";
import { compareHomes, homeKey, type Home } from "./homes";
import { homeOf } from "./region-of";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

export const BLOCK_PUBLIC_ACCESS_TYPES: ResourceTypes = {
  aws_vpc_block_public_access_options: { denotes: "part", shape: shape("internet_gateway_block_mode!") },
  aws_vpc_block_public_access_exclusion: { denotes: "part", shape: shape("internet_gateway_exclusion_mode! vpc_id subnet_id") },
};

type Exclusion = Subnet["blockPublicAccessExclusion"];
const MODES = ["off", "block-bidirectional", "block-ingress"] as const;
const EXCLUSIONS = ["allow-bidirectional", "allow-egress"] as const;

/** What is excluded, and where nobody knows whether something is: null stands for anywhere. */
interface Exclusions {
  readonly vpcs: ReadonlyMap<ResourceId, Exclusion>;
  readonly subnets: ReadonlyMap<ResourceId, Exclusion>;
  readonly doubtful: ReadonlySet<ResourceId | null>;
}

/** IGW-9: the setting of an account and Region for all of its VPCs, but for what is excluded: whole VPCs, or single subnets. */
export function withBlockPublicAccess(
  scope: Scope,
  vpcs: readonly Vpc[],
  subnets: readonly Subnet[],
): { readonly vpcs: readonly Vpc[]; readonly subnets: readonly Subnet[] } {
  const exclusions = readExclusions(scope, subnets);
  const settings = settingsOf(scope);
  const homes = new Map(scope.of("aws_vpc", "aws_default_vpc").map((vpc) => [vpc.id, homeOf(scope, vpc)]));
  const mode = ({ id }: Vpc): Vpc["blockPublicAccess"] => {
    const wanted = modeIn(settings, homes.get(id) ?? scope.defaultVpcs.homeOf(id) ?? null);
    return wanted !== "off" && (exclusions.doubtful.has(id) || exclusions.doubtful.has(null)) ? "unknown" : wanted;
  };
  return {
    vpcs: vpcs.map((vpc) => ({ ...vpc, blockPublicAccess: mode(vpc) })),
    subnets: subnets.map((subnet) => ({
      ...subnet,
      blockPublicAccessExclusion: exclusions.subnets.get(subnet.id) ?? exclusions.vpcs.get(subnet.vpc) ?? "none",
    })),
  };
}

type Mode = Vpc["blockPublicAccess"];
type Setting = { readonly home: Home; readonly mode: Mode; readonly by: ResourceId };

/** One for each account and Region; where two are written for one, which of them holds is not known. */
function settingsOf(scope: Scope): Setting[] {
  const settings = new Map<string, Setting>();
  for (const option of scope.of("aws_vpc_block_public_access_options")) {
    const home = homeOf(scope, option);
    const mode = modeOf(scope, option);
    const first = settings.get(homeKey(home));
    if (first !== undefined) scope.report(secondSetting(option, first.by));
    settings.set(homeKey(home), { home, by: first?.by ?? option.id, mode: first === undefined || first.mode === mode ? mode : "unknown" });
  }
  return [...settings.values()];
}

function secondSetting({ id, span }: Configured, first: ResourceId) {
  const message = `${id} sets Block Public Access where ${first} does: an account has one setting in a Region, and the later apply wins.`;
  return warningAt("second-block-public-access", message, { hint: "Keep one of them.", span });
}

/** Off where nothing is set. `home`: null for a VPC that is only referred to, which may be in any account and Region. */
function modeIn(settings: readonly Setting[], home: Home | null): Mode {
  const own = settings.find((setting) => home !== null && compareHomes(setting.home, home) === "same")?.mode;
  if (own !== undefined) return own;
  const perhaps = settings.filter((setting) => home === null || compareHomes(setting.home, home) === "unknown");
  return perhaps.every(({ mode }) => mode === "off") ? "off" : "unknown";
}

function modeOf({ report }: Scope, { id, body }: Configured): Vpc["blockPublicAccess"] {
  const argument = "internet_gateway_block_mode";
  return valueOr(readWord(body.text(argument), MODES, { owner: id, argument, report }), "unknown");
}

function readExclusions(scope: Scope, subnets: readonly Subnet[]): Exclusions {
  const exclusions = {
    vpcs: new Map<ResourceId, Exclusion>(),
    subnets: new Map<ResourceId, Exclusion>(),
    doubtful: new Set<ResourceId | null>(),
  };
  const vpcOf = new Map(subnets.map(({ id, vpc }) => [id, vpc]));
  for (const exclusion of scope.of("aws_vpc_block_public_access_exclusion")) {
    const { id, body } = exclusion;
    const name = "internet_gateway_exclusion_mode";
    const mode = readWord(body.text(name), EXCLUSIONS, { owner: id, argument: name, report: scope.report });
    const kind = targetOf(scope, exclusion);
    if (kind === null) continue;
    const argument = body.text(`${kind}_id`);
    const found = scope.references.resolve(argument, [kind], { owner: id, argument: `${kind}_id`, report: scope.report });
    if (found.kind === "outside" && argument.state === "unknown") exclusions.doubtful.add(null);
    if (found.kind !== "found") continue;
    if (mode.state !== "written") exclusions.doubtful.add(kind === "vpc" ? found.id : (vpcOf.get(found.id) ?? null));
    else exclusions[`${kind}s`].set(found.id, mode.value);
  }
  return exclusions;
}

function targetOf({ report }: Scope, { id, body, span }: Configured): "vpc" | "subnet" | null {
  const written = (["vpc", "subnet"] as const).filter((kind) => body.has(`${kind}_id`));
  const [kind] = written;
  if (kind !== undefined && written.length === 1) return kind;
  const message = `${id} names ${kind === undefined ? "neither a VPC nor a subnet" : "a VPC and a subnet"}: AWS takes exactly one of them.`;
  report(errorAt("exclusion-target", message, { hint: "Write one of vpc_id and subnet_id.", span }));
  return null;
}
