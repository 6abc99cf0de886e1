import type { Diagnostic } from "../../source";

/**
 * What the formats that declare resources say differently. All are read in the words of the AWS provider of
 * Terraform; messages speak the words of the text.
 */
export interface Dialect {
  /**
   * A name of the provider as the text has it: `cidr_block` is `CidrBlock` in a template. `type` is the provider's type of
   * the resource that is spoken of, where the message names one: the same argument may have several names.
   */
  readonly spell: (name: string, type: string | null) => string;
  /** By the code of a diagnostic: its hint, where the way out is another one than in Terraform. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Whether rules inside a group, ACL or table and rules beside it take one another away, as each apply of Terraform does. */
  readonly ownsInlineRules: boolean;
  /** Terraform takes null for an argument that is not written; lowered texts say by it that nothing needs to be. */
  readonly nullIsMissing?: true;
  /** Whether names that the provider does not have are errors here. Lowered texts have been asked for theirs before. */
  readonly refusesUnknownNames?: true;
  /** Ports beside protocol -1 in a group's own list: Terraform refuses them, AWS ignores them (SG-8). */
  readonly portsBesideAll: "refused" | "ignored";
}

export const TERRAFORM: Dialect = {
  spell: (name) => name,
  ownsInlineRules: true,
  nullIsMissing: true,
  refusesUnknownNames: true,
  portsBesideAll: "refused",
};

const PROVIDERS_NAME = /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g;
/** Arguments of one word, where a message can mean nothing else. */
const ONE_WORD = /^[a-z]+(?=(?:\[\d+\])? of )|(?<=\bhas no )[a-z]+(?=, which)|(?<=^Add )[a-z]+(?=\.$)/g;

/** The diagnostic with each of the provider's names as the text spells it. `typeOf` knows the type of every address. */
export function respelled(
  diagnostic: Diagnostic,
  { spell, hints = {} }: Dialect,
  typeOf: (address: string) => string | undefined,
): Diagnostic {
  const type = typeSpokenOf(diagnostic.message, typeOf);
  const inText = (text: string): string =>
    text.replaceAll(PROVIDERS_NAME, (name) => spell(name, type)).replaceAll(ONE_WORD, (word) => (type === null ? word : spell(word, type)));
  const own = Object.hasOwn(hints, diagnostic.code) ? hints[diagnostic.code] : undefined;
  const hint = own ?? (diagnostic.hint === null ? null : inText(diagnostic.hint));
  return { ...diagnostic, message: inText(diagnostic.message), hint };
}

/** The type of the first resource that a message names. */
function typeSpokenOf(message: string, typeOf: (address: string) => string | undefined): string | null {
  for (const word of message.split(" ")) {
    const type = typeOf(word.replace(/[.,:;]$/, ""));
    if (type !== undefined) return type;
  }
  return null;
}
