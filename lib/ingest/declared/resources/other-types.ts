import { errorAt, infoAt, type Diagnostic } from "../../../source";
import type { Report } from "../arguments";
import type { EvaluatedConfiguration, ResourceInstance } from "../evaluated";
import { typeOf } from "./configured";
import { GROUP_ASSOCIATION } from "./group-associations";
import { meantType } from "./misnamed-types";
import { decidesPackets, RESOURCE_TYPES } from "./resource-types";

interface TypeReports {
  readonly report: Report;
  readonly ofLabels: Report;
  /** Whether one more name may be searched for: it takes time. */
  readonly searches: () => boolean;
}

/** Resources of a type that is not read. */
interface Met {
  readonly first: ResourceInstance;
  count: number;
}

/** Once per type that is met and not read, so that nothing that could matter is passed over in silence. */
export function reportOtherTypes({ resources }: EvaluatedConfiguration, reports: TypeReports): void {
  const seen = new Map<string, Met>();
  for (const instance of resources) {
    const type = typeOf(instance);
    if (type === GROUP_ASSOCIATION || Object.hasOwn(RESOURCE_TYPES, type) || !instance.type.startsWith("aws_")) continue;
    const known = seen.get(type);
    if (known) known.count++;
    else seen.set(type, { first: instance, count: 1 });
  }
  for (const [type, met] of seen) {
    const meant = reports.searches() ? meantType(type) : null;
    if (meant !== null) (decidesPackets(meant) ? reports.report : reports.ofLabels)(misnamed(type, meant, met));
    else if (!SAYS_NOTHING_OF_NETWORKS.test(type)) reports.report(notModelled(type, met));
  }
}

/** Data sources of these say nothing of a network, or what they say is known to be unknown: images, zones, policies. */
const BESIDE_NETWORKS =
  "acm ami arn availability_zone availability_zones billing caller_identity canonical cloudfront default_tags ebs ec2_instance_type ecr " +
  "eks elb_service iam key_pair kms organizations outposts partition region regions route53 s3 secretsmanager service sns sqs ssm";
const SAYS_NOTHING_OF_NETWORKS = new RegExp(`^data\\.aws_(${BESIDE_NETWORKS.replaceAll(" ", "|")})(_|$)`);

const which = ({ first, count }: Met): string => (count === 1 ? first.address : `${count} resources`);

/** Terraform refuses the configuration: nobody knows what these were meant to do. */
const misnamed = (type: string, meant: string, met: Met): Diagnostic =>
  errorAt("unknown-type", `The AWS provider has no type ${type} (${which(met)}).`, {
    hint: `Did you mean ${meant}?`,
    span: met.first.span,
  });

function notModelled(type: string, met: Met): Diagnostic {
  const [what, cost] =
    met.first.mode === "data"
      ? ["looked up", "its values stay unknown"]
      : ["part of the network model", "answers do not take it into account"];
  const message = `${type} is not ${what} (${which(met)}): ${cost}.`;
  return infoAt("type-not-modelled", message, { hint: "Nothing needs to change, unless an answer depends on it.", span: met.first.span });
}
