import type { EvaluatedBlock, Value } from "./evaluated";

/** Something that a text says or, where only applying it tells, `open`: a name that it shares with what is the same. */
export type Told = { readonly known: string } | { readonly open: string };

const ROLE = /^arn:aws[a-z-]*:iam::(\d{12}):role\//;
const ROLES = ["assume_role", "assume_role_with_web_identity"];
/** Whose they are, only AWS knows. What they are is nobody's business here. */
const KEYS = ["access_key", "secret_key", "token"];
/** Where profiles are written down. */
const PROFILES = ["shared_config_files", "shared_credentials_files", "shared_credentials_file"];

/**
 * The account of a provider, by what chooses it: twelve digits, or the name of a profile; nothing for that of the
 * credentials at hand. Two that are chosen in different ways are taken for different ones.
 */
export function accountOf(body: EvaluatedBlock, provider: string): Told {
  return onlyAllowed(body) ?? assumed(body, provider) ?? byCredentials(body, provider);
}

const isWritten = (value: Value | undefined): value is Value => value !== undefined && value.kind !== "null";

/** Terraform stops where the account is none of those that are allowed. */
function onlyAllowed({ attributes }: EvaluatedBlock): Told | null {
  const value = attributes.get("allowed_account_ids")?.value;
  const [only, ...others] = value !== undefined && "items" in value ? value.items : [];
  return only?.kind === "string" && others.length === 0 ? { known: only.value } : null;
}

/** Roles are assumed one after the other: the last one counts. */
function assumed({ blocks }: EvaluatedBlock, provider: string): Told | null {
  const roles = blocks.filter(({ type }) => ROLES.includes(type)).map(({ body }) => body.attributes.get("role_arn")?.value);
  const last = roles.filter(isWritten).at(-1);
  if (last === undefined) return null;
  const account = last.kind === "string" ? ROLE.exec(last.value)?.[1] : undefined;
  return account === undefined ? { open: provider } : { known: account };
}

function byCredentials({ attributes }: EvaluatedBlock, provider: string): Told {
  if (KEYS.some((key) => isWritten(attributes.get(key)?.value))) return { open: provider };
  const files = PROFILES.map((name) => attributes.get(name)?.value).filter(isWritten);
  const profile = attributes.get("profile")?.value;
  if (!isWritten(profile)) return files.length === 0 ? { known: "" } : { open: provider };
  const [name, ...places] = [profile, ...files].flatMap(textsOf);
  if (name === undefined || name === null || places.includes(null)) return { open: provider };
  return { known: ["profile", name, ...places].join(" ") };
}

/** The texts of a value, null for each one that is not known. */
const textsOf = (value: Value): (string | null)[] =>
  "items" in value ? value.items.flatMap(textsOf) : [value.kind === "string" ? value.value : null];
