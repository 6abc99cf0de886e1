import type { Item } from "./reading/item";

/** Marks with which the services say that there is more. */
const MORE = ["NextToken", "NextMarker", "Marker"] as const;

/** The pages of each command in each folder: the last one alone has no mark of a next one. */
export class Pages {
  readonly #open = new Map<string, Item>();
  readonly #ended = new Set<string>();

  see(key: string, output: Item): void {
    const { file } = output.output;
    const place = `${file.slice(0, file.lastIndexOf("/") + 1)} ${key}`;
    if (MORE.some((mark) => output.has(mark))) this.#open.set(place, output);
    else this.#ended.add(place);
  }

  /** One page of each command whose last page is nowhere. */
  withoutEnd(): Item[] {
    return [...this.#open].flatMap(([place, output]) => (this.#ended.has(place) ? [] : [output]));
  }
}
