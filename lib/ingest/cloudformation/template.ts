import type { MissingFact } from "../../model";
import type { AsideAround, Diagnostic, Span } from "../../source";
import type { Value } from "../declared/evaluated";

/**
 * One resource of a template whose condition holds, with every intrinsic function answered. What only AWS can answer
 * is an unknown value: `Ref` of another resource is `{kind: "attribute", address: <logical id>, attribute: "Ref"}`,
 * `GetAtt` the same with the name of the attribute as CloudFormation has it (`GroupId`, `Endpoint.Address`).
 */
export interface TemplateResource {
  /** The logical id. */
  readonly id: string;
  /** `AWS::EC2::Subnet` */
  readonly type: string;
  /** By CloudFormation's names; `AWS::NoValue` is left out. */
  readonly properties: ReadonlyMap<string, Value>;
  /** The resource's logical id and everything below it. */
  readonly span: Span;
  /** What stands beside its type and its properties, and makes nothing: `DeletionPolicy`. */
  readonly attributes: readonly { readonly name: string; readonly span: Span }[];
}

/** A template, evaluated. */
export interface EvaluatedTemplate {
  readonly resources: readonly TemplateResource[];
  readonly region: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Resources of which not even the existence is known, because of an error that has been reported. */
  readonly lost: readonly MissingFact[];
  /** What stands around the resources, where it was asked for. */
  readonly around?: readonly AsideAround[];
}
