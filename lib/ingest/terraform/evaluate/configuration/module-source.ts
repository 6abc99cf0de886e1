import type { Diagnostic, Span } from "../../../../source";
import type { Attribute, Block } from "../../syntax";

/** What one folder declares. Read once, however often the module is called. */
export interface ModuleSource {
  readonly directory: string;
  readonly variables: Map<string, Block>;
  readonly locals: Map<string, Attribute>;
  readonly outputs: Map<string, Block>;
  /** By `aws_vpc.main`, data sources by `data.aws_ami.main`. */
  readonly resources: Map<string, ResourceDeclaration>;
  readonly modules: Map<string, Block>;
  readonly providers: ProviderDeclaration[];
  /** The same by `aws`, `aws.west`. */
  readonly providerNames: Set<string>;
  /** Blocks that say nothing about a network: `moved`, `terraform`. */
  readonly others: Block[];
  readonly diagnostics: Diagnostic[];
}

export interface ResourceDeclaration {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly block: Block;
}

export interface ProviderDeclaration {
  readonly type: string;
  readonly alias: string | null;
  readonly block: Block;
}

export const emptySource = (directory: string): ModuleSource => ({
  directory,
  variables: new Map(),
  locals: new Map(),
  outputs: new Map(),
  resources: new Map(),
  modules: new Map(),
  providers: [],
  providerNames: new Set(),
  others: [],
  diagnostics: [],
});

export const nameOfProvider = (type: string, alias: string | null): string => (alias === null ? type : `${type}.${alias}`);

/** Where a name is declared, for "already declared at". */
export const placeText = (span: Span): string => `${span.file}, line ${span.start.line}`;
