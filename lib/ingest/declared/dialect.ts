import type { Diagnostic } from "../../source";

/**
 * What the formats that declare resources say differently. All are read in the words of the AWS provider of
 * Terraform; messages speak the words of the text.
 */
export interface Dialect {
  /** A name of the provider as the text has it: `cidr_block` is `CidrBlock` in a template. */
  readonly spell: (name: string) => string;
  /** Whether rules inside a group, ACL or table and rules beside it take one another away, as each apply of Terraform does. */
  readonly ownsInlineRules: boolean;
  /** Ports beside protocol -1 in a group's own list: Terraform refuses them, AWS ignores them (SG-8). */
  readonly portsBesideAll: "refused" | "ignored";
}

export const TERRAFORM: Dialect = { spell: (name) => name, ownsInlineRules: true, portsBesideAll: "refused" };

const PROVIDERS_NAME = /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g;

/** The diagnostic with each of the provider's names as the text spells it. */
export function respelled(diagnostic: Diagnostic, { spell }: Dialect): Diagnostic {
  const inText = (text: string): string => text.replaceAll(PROVIDERS_NAME, spell);
  return { ...diagnostic, message: inText(diagnostic.message), hint: diagnostic.hint === null ? null : inText(diagnostic.hint) };
}
