import { errorAt, infoAt, type Diagnostic } from "../../../source";
import { nearest } from "../../declared/arguments";
import { decidesPackets } from "../decides-packets";
import type { TemplateResource } from "../template";
import { LOWERINGS } from "./lowerings";
import type { LoweringReport } from "./lowering-report";

/** Resources of a type that is not read. */
interface Met {
  readonly first: TemplateResource;
  count: number;
}

/** One report per type that is met and not read, so that nothing that could matter is passed over in silence. */
export function reportOtherTypes(resources: readonly TemplateResource[], report: LoweringReport): void {
  const seen = new Map<string, Met>();
  for (const resource of resources) {
    if (Object.hasOwn(LOWERINGS, resource.type)) continue;
    const known = seen.get(resource.type);
    if (known) known.count++;
    else seen.set(resource.type, { first: resource, count: 1 });
  }
  let searched = 0;
  for (const [type, met] of seen) {
    const meant = searched++ < MOST_SEARCHED ? meantType(type) : null;
    if (meant === null) report.say(notModelled(type, met));
    else if (decidesPackets(meant)) report.lose(misnamed(type, meant, met));
    else report.say(misnamed(type, meant, met));
  }
}

/** More names than these are not searched for: it takes time. */
const MOST_SEARCHED = 200;
/** Longer ones than any type are no type misspelled. */
const LONGEST = 100;

/** `AWS::EC2::` */
const serviceOf = (type: string): string => type.slice(0, type.lastIndexOf("::") + 2);

/** Types that AWS has, and whose names are near to those of types that are read. */
const REAL_NEIGHBOURS: ReadonlySet<string> = new Set(["AWS::EC2::IPAM", "AWS::EC2::Volume", "AWS::SSM::Parameter", "AWS::Logs::LogStream"]);

/** The type of the same service that one was most likely meant for that is none; null where it may well be one. */
function meantType(type: string): string | null {
  if (type.length > LONGEST || REAL_NEIGHBOURS.has(type)) return null;
  const service = serviceOf(type);
  const names = Object.keys(LOWERINGS).flatMap((known) => (serviceOf(known) === service ? [known.slice(service.length)] : []));
  const name = type.slice(service.length);
  const meant = names.find((known) => known.toLowerCase() === name.toLowerCase()) ?? nearest(name, names);
  return meant === null ? null : `${service}${meant}`;
}

const which = ({ first, count }: Met): string => (count === 1 ? first.id : `${count} resources`);

/** CloudFormation refuses the template: nobody knows what these were meant to do. */
const misnamed = (type: string, meant: string, met: Met): Diagnostic =>
  errorAt("unknown-type", `CloudFormation has no type ${type} (${which(met)}).`, { hint: `Did you mean ${meant}?`, span: met.first.span });

function notModelled(type: string, met: Met): Diagnostic {
  const message = `${type} is not part of the network model (${which(met)}): answers do not take it into account.`;
  return infoAt("type-not-modelled", message, { hint: "Nothing needs to change, unless an answer depends on it.", span: met.first.span });
}
