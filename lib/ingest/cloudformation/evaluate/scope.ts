import type { Diagnostic, Span } from "../../../source";
import type { Meter, Value } from "../../terraform/evaluate/value";
import type { TemplateNode } from "../syntax";
import type { JoinedTexts } from "./joined-texts";

export type Report = (diagnostic: Diagnostic) => void;

/** What a template says of one of its resources, for those that refer to it. `address`: how the network calls it. */
export type Referred = { readonly address: string; readonly type: string } & (
  | { readonly kind: "made"; /** Once evaluated. */ readonly properties: ReadonlyMap<string, Value> | null }
  /** Its condition does not hold, or nobody knows whether it does. */
  | { readonly kind: "left-out"; readonly condition: string }
  | { readonly kind: "uncertain"; readonly condition: string }
);

/** What an expression can see. */
export interface Scope {
  readonly meter: Meter;
  readonly report: Report;
  /** Parameters and pseudo parameters by name; `undefined` of a name that is neither. */
  readonly parameter: (name: string, span: Span, deciding: boolean) => Value | undefined;
  /** Whether the condition holds; null where that is not known, `undefined` where none has the name. */
  readonly condition: (name: string) => boolean | null | undefined;
  readonly mapping: (name: string) => TemplateNode | undefined;
  readonly resource: (id: string) => Referred | undefined;
  readonly joins: JoinedTexts;
  /** Whether resources may be there that the template does not write: a transform that is not read may make them. */
  readonly transformed: boolean;
  /** Whether `Ref` may be asked for a name that other functions answer (`AWS::LanguageExtensions`). */
  readonly extended: boolean;
  /** The value that another template exports by the name; undefined where none of those at hand does. */
  readonly imported: (name: string) => Value | undefined;
  readonly region: Region;
  /** Says once that zones of an assumed Region stand for those of the stack's. */
  readonly assumeZones: (span: Span) => void;
  /** Whether what is evaluated decides something: then an assumed Region counts as unknown. */
  readonly deciding: boolean;
  /** Says that something of the network is not known, after the reason has been reported. */
  readonly lose: (fact: string) => void;
  /** `undefined` is `AWS::NoValue`: what has it as its value is not there. */
  readonly evaluate: (node: TemplateNode, scope: Scope) => Value | undefined;
}

/** The Region that the template is read for. `assumed`: nothing tells it, and no decision may rest on it. */
export interface Region {
  readonly name: string;
  readonly assumed: boolean;
}
