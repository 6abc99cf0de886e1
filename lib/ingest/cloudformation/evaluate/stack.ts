import { errorAt, infoAt, type SourceFile, type Span } from "../../../source";
import type { MissingFact } from "../../../model";
import type { Meter, Value } from "../../terraform/evaluate/value";
import { nameText, valueAt, type Entry, type TemplateNode } from "../syntax";
import type { TemplateResource } from "../template";
import { plainText } from "./call";
import { ReferenceCheck } from "./check-references";
import { decideConditions } from "./conditions";
import { declaredResource, type DeclaredResource } from "./declared-resource";
import { reportEmptyValues } from "./empty-values";
import { evaluateNode } from "./evaluate-node";
import { exportsOf, importsIn, type Export } from "./exports";
import { expandLoops, hasLoops } from "./for-each";
import type { JoinedTexts } from "./joined-texts";
import { readdressed, readParameters } from "./parameters";
import { pseudoParameter } from "./pseudo-parameters";
import { referencesIn } from "./references";
import { regionOf } from "./region";
import { Resources } from "./resources";
import { checkRules } from "./rules";
import type { Region, Report, Scope } from "./scope";
import { ANYWHERE } from "./sections";
import { readTransforms, type Transforms } from "./transforms";

/** What the templates of one evaluation share. */
export interface StackContext {
  readonly meter: Meter;
  readonly report: Report;
  readonly lost: MissingFact[];
  readonly joins: JoinedTexts;
  /** Values of parameters and pseudo parameters. */
  readonly given: ReadonlyMap<string, string>;
}

/** What a template is told once all templates are read. */
export interface Outside {
  /** How the network calls a resource of the template. */
  readonly resource: (id: string) => string;
  /** How it calls a parameter without a value. */
  readonly parameter: (name: string) => string;
  /** What templates export that were evaluated before. */
  readonly imported: Scope["imported"];
}

/** One template on its way: read and decided first, then its resources evaluated, once it is clear how they are called. */
export class Stack {
  readonly region: Region;
  readonly declared: readonly DeclaredResource[];
  readonly parameterNames: ReadonlySet<string>;
  readonly #scope: Scope;
  readonly #parameters: ReadonlyMap<string, Value>;
  readonly #sections: ReadonlyMap<string, TemplateNode>;
  readonly exports: readonly Export[];
  readonly outputs = new Map<string, Value>();
  #conditions: ReadonlyMap<string, boolean | null> = new Map();
  #resources: Resources | null = null;
  #outside: Outside = { resource: (id) => id, parameter: (name) => name, imported: () => undefined };
  #toldRegion = false;
  #toldZones = false;

  constructor(
    readonly file: SourceFile,
    root: TemplateNode,
    private readonly context: StackContext,
  ) {
    const { meter, report, given } = context;
    reportEmptyValues(root, context);
    this.region = regionOf(given.get("AWS::Region"), [valueAt(root, "Resources"), valueAt(root, "Parameters")]);
    this.#parameters = readParameters(valueAt(root, "Parameters"), { given, meter, report });
    this.parameterNames = new Set(this.#parameters.keys());
    const transforms = readTransforms(root, { report, lose: (fact) => this.#lose(fact) });
    this.#scope = this.#makeScope(valueAt(root, "Mappings"), transforms);
    this.#sections = this.#expandedSections(root, transforms.extended);
    this.#conditions = decideConditions(this.#sections.get("Conditions"), this.#scope);
    checkRules(valueAt(root, "Rules"), { ...this.#scope, deciding: true });
    this.declared = this.#declaredResources();
    this.exports = exportsOf(this.#outputs(true), this.#scope);
  }

  get path(): string {
    return this.file.path;
  }

  /** The names that it imports, as far as they are known, each with the first place. */
  get imports(): ReadonlyMap<string, Span> {
    const { meter } = this.context;
    const nodes = [...this.declared.filter((each) => this.#mayBe(each)).map(({ properties }) => properties), ...this.#outputs(null).map(({ value }) => value)];
    const names = new Map<string, Span>();
    for (const node of nodes.flatMap((each) => (each === undefined ? [] : [...importsIn(each, meter, this.#scope.condition)]))) {
      const name = plainText(this.#scope.evaluate(node, this.#scope));
      if (name !== null && !names.has(name)) names.set(name, node.span);
    }
    return names;
  }

  #mayBe({ condition }: DeclaredResource): boolean {
    return condition === null || this.#conditions.get(condition.name) !== false;
  }

  #lose(fact: string): void {
    this.context.lost.push({ fact, component: this.file.path });
  }

  #makeScope(mappings: TemplateNode | undefined, { unread, extended }: Transforms): Scope {
    const { meter, report, given, joins } = this.context;
    const stack = { given, region: this.region, fileName: stemOf(this.file.path) };
    return {
      meter,
      report,
      region: this.region,
      assumeZones: (span) => this.#tellZones(span),
      deciding: false,
      evaluate: evaluateNode,
      parameter: (name, span, deciding) => {
        const value = this.#parameter(name) ?? pseudoParameter(name, stack, span, deciding);
        if (deciding && name === "AWS::Region" && value?.kind === "unknown") this.#tellRegion(span);
        return value && { ...value, span };
      },
      condition: (name) => this.#conditions.get(name),
      mapping: (name) => valueAt(mappings, name),
      resource: (id) => this.#resources?.state(id),
      imported: (name) => this.#outside.imported(name),
      joins,
      transformed: unread,
      extended,
      lose: (fact) => this.#lose(fact),
    };
  }

  #parameter(name: string): Value | undefined {
    const value = this.#parameters.get(name);
    const address = this.#outside.parameter(name);
    return value === undefined || address === name ? value : readdressed(value, name, address);
  }

  /** Once: a template that asks for its Region asks often. */
  #tellRegion(span: Span): void {
    if (this.#toldRegion) return;
    this.#toldRegion = true;
    this.#regionNotKnown("what is decided by it stays unknown", span);
  }

  #tellZones(span: Span): void {
    if (this.#toldZones) return;
    this.#toldZones = true;
    this.#regionNotKnown(`zones of ${this.region.name} stand for its zones, which tells them apart and says no more`, span);
  }

  #regionNotKnown(effect: string, span: Span): void {
    const hint = "Name it with `--parameter AWS::Region=…`.";
    this.context.report(infoAt("region-not-known", `The Region of the stack is not known: ${effect}.`, { hint, span }));
  }

  /** Sections in which loops may stand, with the loops written out. */
  #expandedSections(root: TemplateNode, allowed: boolean): ReadonlyMap<string, TemplateNode> {
    const sections = ["Conditions", "Resources", "Outputs"].flatMap((name): [string, TemplateNode][] => {
      const node = valueAt(root, name);
      return node === undefined ? [] : [[name, hasLoops(node, this.context.meter) ? expandLoops(node, this.#scope, allowed) : node]];
    });
    const plain = ["Mappings", "Rules"].flatMap((name): [string, TemplateNode][] => {
      const node = valueAt(root, name);
      return node === undefined ? [] : [[name, node]];
    });
    return new Map([...plain, ...sections]);
  }

  #declaredResources(): DeclaredResource[] {
    const section = this.#sections.get("Resources");
    const { meter, report } = this.context;
    const declared: DeclaredResource[] = [];
    for (const entry of section?.kind === "map" ? section.entries.values() : []) {
      if (entry.key === ANYWHERE) continue;
      if (declared.length === MOST_RESOURCES || !meter.takeResources(1)) {
        const most = Math.min(MOST_RESOURCES, meter.resourceLimit);
        const message = `There are more than ${most} resources: \`${entry.key}\` and those after it are not read.`;
        report(errorAt("too-many-resources", message, { hint: "Leave resources out, or split the template.", span: entry.keySpan }));
        break;
      }
      const resource = declaredResource(entry, this.parameterNames, report);
      if (resource !== null) declared.push(resource);
    }
    return declared;
  }

  evaluate(outside: Outside): void {
    this.#outside = outside;
    this.#resources = new Resources(this.declared, outside.resource, this.#scope);
    this.#checkReferences(this.#resources);
    this.#resources.evaluate();
    this.#evaluateOutputs();
  }

  /** What was evaluated, even where the work was ended early. */
  get made(): readonly TemplateResource[] {
    return this.#resources?.made ?? [];
  }

  #checkReferences(resources: Resources): void {
    const { meter, report } = this.context;
    const names = {
      parameters: this.parameterNames,
      resources: new Set(namesIn(this.#sections.get("Resources"))),
      conditions: new Set(namesIn(this.#sections.get("Conditions"))),
      mappings: new Set(namesIn(this.#sections.get("Mappings"))),
    };
    const check = new ReferenceCheck(names, this.#scope.transformed, report);
    const holds = (name: string): boolean | null | undefined => this.#conditions.get(name);
    const within = (name: string, inConditions: boolean) => {
      const node = this.#sections.get(name);
      return node === undefined ? [] : referencesIn(node, meter, holds, inConditions);
    };
    check.check([...within("Conditions", true), ...within("Rules", true)], false);
    check.check([...resources.references, ...within("Outputs", false)], true);
  }

  /** They make nothing, but what is wrong in them stops the stack, and others may import them. */
  #evaluateOutputs(): void {
    for (const { key, value } of this.#outputs(null)) {
      const written = valueAt(value, "Value");
      const evaluated = written === undefined ? undefined : evaluateNode(written, this.#scope);
      if (evaluated !== undefined) this.outputs.set(key, evaluated);
    }
  }

  /** The outputs that are there: for certain, or perhaps. */
  #outputs(least: true | null): readonly Entry[] {
    const outputs = this.#sections.get("Outputs");
    return [...(outputs?.kind === "map" ? outputs.entries.values() : [])].filter(({ value }) => {
      const condition = nameText(valueAt(value, "Condition"));
      const holds = condition === null ? true : (this.#conditions.get(condition) ?? null);
      return least === null ? holds !== false : holds === true;
    });
  }
}

/** CloudFormation takes 500 in one template. A loop may make a hundred thousand VPCs, each with all that AWS gives it. */
const MOST_RESOURCES = 5_000;

const namesIn = (node: TemplateNode | undefined): Iterable<string> => (node?.kind === "map" ? node.entries.keys() : []);

/** `net/vpc.yaml` → `vpc`. */
const stemOf = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
