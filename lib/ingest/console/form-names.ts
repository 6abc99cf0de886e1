import { errorAt, quoted, type Diagnostic, type Span } from "../../source";
import type { Value } from "../declared/evaluated";
import type { ConsoleList } from "./schema";

/** What an id stands for: an entry of a list, under the address and attribute by which the reader of declared resources finds it. */
interface Named {
  readonly list: ConsoleList;
  readonly address: string;
  readonly attribute: string;
  readonly span: Span | null;
}

/** Letters and digits joined by `-` or `_`. No dots or brackets: those part what belongs to a thing from its id. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
/** Words that mean something else where an id could stand. */
const RESERVED = new Set(["local", "internet"]);

/** Every id of the form, and what it means. */
export class FormNames {
  readonly #named = new Map<string, Named>();

  constructor(private readonly report: (diagnostic: Diagnostic) => void) {}

  /**
   * Takes the id of an entry; one that can not be used, which is reported, is replaced by the entry's place, so that
   * the entry can be read. Null where another entry has it.
   */
  declare(list: ConsoleList, id: Value | undefined, place: string): string | null {
    const text = id?.kind === "string" ? id.value : null;
    const span = id?.span ?? null;
    if (text !== null && !this.#isUsable(text, span)) return this.declare(list, undefined, place);
    const own = text ?? this.#free(place);
    const first = this.#named.get(own);
    if (first === undefined) {
      this.#named.set(own, { list, address: own, attribute: "id", span });
      return own;
    }
    const where = first.span === null ? "elsewhere" : `in line ${first.span.start.line} of ${first.span.file}`;
    const message = `The id ${own} is taken: ${first.list} uses it ${where}.`;
    this.report(errorAt("duplicate-declaration", message, { hint: "Give each thing of the form an id of its own.", span }));
    return null;
  }

  /** From now on the id stands for an attribute of something else. */
  redirect(id: string, address: string, attribute: string): void {
    const known = this.#named.get(id);
    if (known !== undefined) this.#named.set(id, { ...known, address, attribute });
  }

  isRedirected(id: string): boolean {
    return this.#named.get(id)?.address !== id;
  }

  listOf(id: string): ConsoleList | undefined {
    return this.#named.get(id)?.list;
  }

  /** A text that is an id as a reference; anything else as it is. */
  reference(value: Value): Value {
    if (value.kind === "tuple") return { ...value, items: value.items.map((item) => this.reference(item)) };
    const named = value.kind === "string" ? this.#named.get(value.value) : undefined;
    if (named === undefined) return value;
    return { kind: "unknown", source: { kind: "attribute", address: named.address, attribute: named.attribute }, span: value.span };
  }

  #isUsable(id: string, span: Span | null): boolean {
    if (ID.test(id) && !RESERVED.has(id)) return true;
    const message = RESERVED.has(id) ? `The id ${id} is a word with a meaning of its own.` : `${quoted(id)} can not be an id.`;
    this.report(errorAt("form-id", message, { hint: "Write letters and digits joined by hyphens, such as web-sg.", span }));
    return false;
  }

  #free(place: string): string {
    let free = place;
    for (let n = 2; this.#named.has(free); n++) free = `${place} (${n})`;
    return free;
  }
}
