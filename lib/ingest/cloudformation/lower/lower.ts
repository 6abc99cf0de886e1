import { fileSpan, type AsideAround } from "../../../source";
import type { Beyond, EvaluatedConfiguration, ResourceInstance, Value } from "../../declared/evaluated";
import { unreadBecauseOf } from "../../unread";
import { decidesPackets } from "../decides-packets";
import type { EvaluatedTemplate, TemplateResource } from "../template";
import { applyProperties, objectsOf, type Place, type Reader } from "./apply-properties";
import { Draft, idOf, text } from "./draft";
import { asideOfTemplate } from "./left-aside";
import { LOWERINGS } from "./lowerings";
import { LoweringReport } from "./lowering-report";
import type { Given, Lowering } from "./lowering";
import { ProviderReferences } from "./provider-references";
import { reportOtherTypes } from "./other-types";
import type { Part } from "./rule";
import { TemplateView } from "./template-view";

/**
 * A template in the words of the AWS provider of Terraform, in the places of its own text. A resource keeps its logical
 * id; what its lists become is called after them: `Web.SecurityGroupIngress[0]`.
 */
export function lower(template: EvaluatedTemplate): EvaluatedConfiguration {
  const report = new LoweringReport();
  const view = new TemplateView(template, report.say);
  const references = new ProviderReferences(view, LOWERINGS);
  const resources = template.resources.flatMap((resource) => {
    const lowering = Object.hasOwn(LOWERINGS, resource.type) ? LOWERINGS[resource.type] : undefined;
    return lowering === undefined ? [] : lowerResource(resource, lowering, { view, references, report });
  });
  reportOtherTypes(template.resources, report);
  return {
    resources,
    providers: template.region === null ? [] : [provider(template.region, template)],
    outputs: new Map(),
    diagnostics: [...template.diagnostics, ...report.diagnostics],
    lost: [...template.lost, ...unreadBecauseOf(report.lost)],
    ...(template.around !== undefined && { beyond: beyond(template.resources, template.around) }),
  };
}

const beyond = (template: EvaluatedTemplate["resources"], around: readonly AsideAround[]): Beyond => ({
  ofResources: (resources, uses, network) => asideOfTemplate(template, resources, uses, network),
  around: () => around,
});

interface Surroundings {
  readonly view: TemplateView;
  readonly references: ProviderReferences;
  readonly report: LoweringReport;
}

function lowerResource(resource: TemplateResource, lowering: Lowering, around: Surroundings): ResourceInstance[] {
  const { id, span } = resource;
  const properties = new Map([...resource.properties].map(([name, value]) => [name, around.references.translated(value)]));
  const parts: Draft[] = [];
  const { report } = around;
  const reader: Reader = {
    report,
    lose: (diagnostic) => (decidesPackets(resource.type) ? report.lose(diagnostic) : report.say(diagnostic)),
    part: (part, item, place) => void parts.push(partOf(reader, around.view, { whole: id, part, item, place })),
  };
  const given = givenOf(resource, properties, reader, around);
  const draft = new Draft(lowering.choose?.(given) ?? lowering.to[0], id, span);
  applyProperties(reader, draft, lowering.properties, properties, { owner: id, path: "", span });
  const drafts = lowering.finish?.(draft, given) ?? [draft];
  return [...drafts, ...parts].map((each) => each.instance());
}

function givenOf({ id, span }: TemplateResource, properties: Given["properties"], reader: Reader, around: Surroundings): Given {
  return {
    id,
    properties,
    template: around.view,
    translated: (value) => around.references.translated(value),
    objects: (property) => {
      const value = properties.get(property);
      return value === undefined ? [] : objectsOf(reader, value, { owner: id, path: property, span: value.span ?? span });
    },
    read: (target, known, object, path) =>
      applyProperties(reader, target, known, object.entries, { owner: id, path: `${path}.`, span: object.span ?? span }),
  };
}

interface Item {
  readonly whole: string;
  readonly part: Part;
  readonly item: Value;
  readonly place: Place;
}

function partOf(reader: Reader, template: TemplateView, { whole, part, item, place }: Item): Draft {
  const draft = new Draft(part.to, place.owner, place.span);
  draft.set(part.whole, idOf(whole));
  if (typeof part.item === "string") draft.set(part.item, item);
  else if ("entries" in item) applyProperties(reader, draft, part.item, item.entries, place);
  part.finish?.(draft, template);
  return draft;
}

/** The Region, where the reader of declared resources looks for it. */
function provider(region: string, { resources }: EvaluatedTemplate): EvaluatedConfiguration["providers"][number] {
  const span = fileSpan(resources[0]?.span.file ?? "");
  const body = { attributes: new Map([["region", { value: text(region), span }]]), blocks: [], span };
  return { type: "aws", alias: null, body };
}
