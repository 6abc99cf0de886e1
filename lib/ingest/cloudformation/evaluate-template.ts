import { errorAt, inReadingOrder, warningAt, type Diagnostic, type SourceFile } from "../../source";
import type { MissingFact } from "../../model";
import type { IngestLimits } from "../read";
import { Meter, meanHint, StepsExhausted } from "../terraform/evaluate/value";
import { unreadBecauseOf } from "../unread";
import { AroundResources } from "./evaluate/around-resources";
import { Exchange } from "./evaluate/exchange";
import { JoinedTexts } from "./evaluate/joined-texts";
import { PSEUDO_PARAMETERS } from "./evaluate/pseudo-parameters";
import { checkSections } from "./evaluate/sections";
import { Stack, type StackContext } from "./evaluate/stack";
import { isTemplate } from "./is-template";
import { stackAddresses } from "./stack-addresses";
import { readTemplateText } from "./syntax";
import type { EvaluatedTemplate } from "./template";
import { TemplateReport } from "./template-report";

export interface TemplateOptions {
  readonly limits: IngestLimits;
  /** Values of parameters as texts, pseudo parameters such as `AWS::Region` among them. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The Region of the stack, unless the parameters give it. */
  readonly region?: string;
  /** Whether what stands around the resources is told. */
  readonly notesLeftAside?: boolean;
}

/** Evaluates every template among the files, each a stack of its own: as much as can be, with everything that is wrong. */
export function evaluateTemplate(files: readonly SourceFile[], options: TemplateOptions): EvaluatedTemplate {
  const { limits, parameters = {}, region, notesLeftAside = false } = options;
  const report = new TemplateReport();
  const lost: MissingFact[] = [];
  const given = new Map([...(region === undefined ? [] : [["AWS::Region", region] as const]), ...Object.entries(parameters)]);
  const context: StackContext = { meter: new Meter(limits), report: report.add, lost, given, joins: new JoinedTexts() };
  const templates = templatesAmong(files, report.add);
  const around = notesLeftAside ? new AroundResources() : null;
  const stacks = evaluateStacks(templates, context, limits.nesting, around);
  reportUndeclared(given, stacks, report.add);
  return {
    resources: stacks.flatMap(({ made }) => made),
    region: commonRegion(stacks),
    diagnostics: inReadingOrder(report.all),
    lost: [...unreadBecauseOf(report.all.filter(({ code }) => COSTS_RESOURCES.has(code))), ...lost],
    ...(around !== null && { around: around.told }),
  };
}

/** Errors after which resources are missing; others leave a value that is not known. */
const COSTS_RESOURCES: ReadonlySet<string> = new Set([
  "evaluation-limit",
  "loop-not-expanded",
  "nesting-too-deep",
  "no-configuration",
  "resource-declaration",
  "template-alias",
  "template-key-repeated",
  "template-section",
  "template-syntax",
  "template-too-large",
  "too-many-resources",
  "too-many-syntax-errors",
  "unexpected-token",
]);

function templatesAmong(files: readonly SourceFile[], report: (diagnostic: Diagnostic) => void): readonly SourceFile[] {
  const templates = files.length === 1 ? files : files.filter(isTemplate);
  if (templates.length === 0) {
    const hint = "Add a template with `Resources`, in a file that ends in `.yaml`, `.yml`, `.json` or `.template`.";
    report(errorAt("no-configuration", "There is no CloudFormation template among the files.", { hint }));
  }
  return templates;
}

function evaluateStacks(templates: readonly SourceFile[], context: StackContext, nesting: number, around: AroundResources | null): readonly Stack[] {
  const stacks: Stack[] = [];
  try {
    for (const file of templates) {
      const { root, diagnostics } = readTemplateText(file, nesting);
      diagnostics.forEach(context.report);
      around?.see(file, root);
      if (root !== null && checkSections(root, context.report)) stacks.push(new Stack(file, root, context));
    }
    const addresses = stackAddresses(stacks, context.report);
    const exchange = new Exchange(stacks, context.report);
    for (const stack of exchange.inOrder()) {
      stack.evaluate({
        resource: (id) => addresses.resource(stack, id),
        parameter: (name) => addresses.parameter(stack, name),
        imported: (name) => exchange.imported(name, stack),
      });
    }
  } catch (failure) {
    if (!(failure instanceof StepsExhausted)) throw failure;
    const hint = "Use smaller lists and fewer repetitions.";
    context.report(errorAt("evaluation-limit", "The templates take too much work to evaluate; the rest is not read.", { hint, span: failure.span }));
  }
  return stacks;
}

/** The Region that all templates are meant for; null where it is assumed, or differs. */
function commonRegion(stacks: readonly Stack[]): string | null {
  const regions = new Set(stacks.map(({ region }) => (region.assumed ? null : region.name)));
  const [only] = regions;
  return regions.size === 1 ? (only ?? null) : null;
}

function reportUndeclared(given: ReadonlyMap<string, string>, stacks: readonly Stack[], report: (diagnostic: Diagnostic) => void): void {
  const declared = new Set(stacks.flatMap(({ parameterNames }) => [...parameterNames]));
  for (const name of given.keys()) {
    if (declared.has(name) || PSEUDO_PARAMETERS.has(name)) continue;
    const hint = meanHint(name, declared, `Declare it in \`Parameters\`, or leave it out.`);
    report(warningAt("undeclared-variable", `A value is given for the parameter \`${name}\`, which no template declares.`, { hint }));
  }
}
