import { attributesOf, type Json } from "../model";
import { canonicalJson } from "./canonical";
import type { Assertion, ResourceCheck } from "./checks";
import { absent, type Outcome } from "./outcome";
import type { Submitted } from "./submission";

type Expected = Extract<Assertion, { equals: unknown }>["equals"];

/** Every assertion must hold; the first that does not is reported. */
export function gradeResource(check: ResourceCheck, submitted: Submitted): Outcome {
  const address = submitted.addressOf(check.actor);
  const resource = submitted.actor(check.actor);
  const attributes = attributesOf(submitted.network, address);
  if (!resource || !attributes) return absent(address);
  const plain = (value: Expected): Json => (value !== null && typeof value === "object" ? submitted.addressOf(value.actor) : value);
  const failed = check.assert.find((assertion) => !holds(assertion, attributes[assertion.attribute] ?? null, plain));
  const attribute = (failed ?? check.assert[0])?.attribute ?? "";
  const found = spell(attributes[attribute] ?? null);
  const shown = found === null ? `\`${attribute}\` of \`${address}\` is not set` : `\`${attribute}\` of \`${address}\` is \`${found}\``;
  return {
    passed: !failed,
    message: failed ? `${shown}, which is not what the task asks for.` : `${shown}.`,
    result: {
      kind: "attribute",
      component: address,
      attribute,
      found,
      file: resource.span?.file ?? null,
      line: resource.span?.start.line ?? null,
    },
  };
}

function holds(assertion: Assertion, found: Json, plain: (value: Expected) => Json): boolean {
  const equals = (value: Json, expected: Expected) => canonicalJson(value) === canonicalJson(plain(expected));
  const includes = (expected: Expected) => Array.isArray(found) && found.some((item: Json) => equals(item, expected));
  if ("equals" in assertion) return equals(found, assertion.equals);
  if ("one_of" in assertion) return assertion.one_of.some((expected) => equals(found, expected));
  if ("includes" in assertion) return includes(assertion.includes);
  if ("excludes" in assertion) return !includes(assertion.excludes);
  return assertion.present === (found !== null && !(Array.isArray(found) && found.length === 0));
}

const spell = (value: Json): string | null => (value === null ? null : typeof value === "string" ? value : JSON.stringify(value));
