import { errorAt, fileSpan, type Span } from "../../../source";
import type { Value } from "../../terraform/evaluate/value";
import type { Export } from "./exports";
import { chainText, inOrder } from "./in-order";
import type { Region, Report } from "./scope";

/** One template, as others see it. */
export interface Trader {
  readonly path: string;
  readonly region: Region;
  readonly exports: readonly Export[];
  /** The names that it imports. */
  readonly imports: ReadonlyMap<string, Span>;
  /** The values of its outputs, once evaluated. */
  readonly outputs: ReadonlyMap<string, Value>;
}

interface Offer<T> {
  readonly by: T;
  readonly what: Export;
}

/** Of so many nobody can tell which one is meant. */
const MOST_OFFERS = 20;

/** What the templates of one folder export and import. A name that several may export is nobody's. */
export class Exchange<T extends Trader> {
  readonly #offers = new Map<string, Offer<T>[]>();

  constructor(
    private readonly traders: readonly T[],
    private readonly report: Report,
  ) {
    for (const by of traders) for (const what of by.exports) this.#offer({ by, what });
  }

  #offer(offer: Offer<T>): void {
    const { what, by } = offer;
    const others = this.#offers.get(what.name);
    const other = others?.find((each) => each.what.certain && what.certain && maySee(each.by, by));
    if (other !== undefined) this.report(exportedTwice(what, other.by.path));
    if (others !== undefined && others.length < MOST_OFFERS) others.push(offer);
    else if (others === undefined) this.#offers.set(what.name, [offer]);
  }

  #sourceOf(name: string, importer: Trader): Offer<T> | undefined {
    const offers = (this.#offers.get(name) ?? []).filter(({ by }) => maySee(by, importer));
    return offers.length === 1 ? offers[0] : undefined;
  }

  /** The value of an export; undefined where no template here has it, or not yet, because they import from one another. */
  imported(name: string, importer: Trader): Value | undefined {
    const source = this.#sourceOf(name, importer);
    return source?.by.outputs.get(source.what.output);
  }

  /** The templates, each after those that it imports from. */
  inOrder(): readonly T[] {
    if (this.#offers.size === 0) return this.traders;
    const byPath = new Map(this.traders.map((trader) => [trader.path, trader]));
    const sources = (path: string): string[] => {
      const importer = byPath.get(path);
      return importer === undefined ? [] : [...importer.imports.keys()].flatMap((name) => this.#sourceOf(name, importer)?.by.path ?? []);
    };
    const circle = (chain: readonly string[]): void => this.report(inCircle(chain, byPath.get(chain[0] ?? "")));
    return inOrder(byPath.keys(), sources, circle).flatMap((path) => byPath.get(path) ?? []);
  }
}

/** Exports are kept for each Region. */
const maySee = (a: Trader, b: Trader): boolean => a.region.assumed || b.region.assumed || a.region.name === b.region.name;

const exportedTwice = ({ name, span }: Export, other: string) =>
  errorAt("exported-twice", `\`${name.slice(0, 100)}\` is exported in ${other} already: AWS takes each name once in a Region.`, {
    hint: "Give one of the exports another name, for example with `${AWS::StackName}` in it.",
    span,
  });

function inCircle(chain: readonly string[], first: Trader | undefined) {
  const [only] = chain;
  const message = chain.length === 1 ? `${only} imports what it exports itself.` : `These templates import from one another in a circle: ${chainText(chain)}.`;
  const hint = chain.length === 1 ? "Refer to the resource itself." : "Move what both need into a template of its own: of these none can be made first.";
  const [span] = first?.imports.values() ?? [];
  return errorAt("reference-cycle", message, { hint, span: span ?? fileSpan(only ?? "") });
}
