import type { Unknown, Value } from "../../terraform/evaluate/value";
import { plainText } from "./call";

interface Joined {
  readonly between: string;
  readonly parts: readonly Value[];
}

/** What stands between ids in lists that stacks hand on, and never within one. */
const SEPARATORS: ReadonlySet<string> = new Set([",", ";", "|", " "]);
const OF_ONE_THING = /^(?:Ref|Arn|.*Id)$/;

/**
 * Texts that nobody knows as a whole, and their parts: ids of subnets are exported as one text with commas, and split
 * where they are imported.
 */
export class JoinedTexts {
  readonly #ids = new WeakSet();
  readonly #joined = new WeakMap<object, Joined>();

  /** Notes that an attribute of a resource is an id. */
  noteAttribute({ source }: Unknown): void {
    if (source.kind === "attribute" && OF_ONE_THING.test(source.attribute)) this.#ids.add(source);
  }

  note({ source }: Unknown, joined: Joined): void {
    if (SEPARATORS.has(joined.between) && joined.parts.every((part) => this.#isWhole(part, joined.between))) this.#joined.set(source, joined);
  }

  #isWhole(part: Value, between: string): boolean {
    if (part.kind === "unknown") return this.#ids.has(part.source);
    return plainText(part)?.includes(between) === false;
  }

  /** The parts that a text was made of, if it comes apart at the delimiter in just these. */
  partsOf({ source }: Unknown, delimiter: string): readonly Value[] | undefined {
    const joined = this.#joined.get(source);
    return joined?.between === delimiter ? joined.parts : undefined;
  }
}
