import type { Item } from "./reading/item";

/** Marks with which the services say that there is more. */
const MORE = ["NextToken", "nextToken", "NextMarker", "Marker"] as const;

/** Lists of commands that are asked about one thing, by what their elements call it. */
const ASKED_ABOUT: ReadonlyMap<string, string> = new Map([
  ["Listeners", "LoadBalancerArn"],
  ["Rules", "RuleArn"],
  ["LaunchTemplateVersions", "LaunchTemplateId"],
  ["Targets", "WindowId"],
  ["Tasks", "WindowId"],
]);

/** What the elements of a list say that the command was asked about: of a rule, the listener in its ARN. */
function subjectOf(key: string, output: Item): string {
  const name = ASKED_ABOUT.get(key);
  const said = name === undefined ? null : output.first(key)?.textOrNull(name);
  return (key === "Rules" ? said?.replace(/\/[^/]*$/, "") : said) ?? "";
}

/** A page after which there is more, and the mark that says so. */
export interface OpenPage {
  readonly output: Item;
  readonly mark: (typeof MORE)[number];
}

/** The pages of each list in each folder: the last one alone has no mark of a next one. */
export class Pages {
  readonly #open = new Map<string, OpenPage>();
  readonly #ended = new Set<string>();

  /** `subject`: what the list is about, where its elements do not say it. */
  see(key: string, output: Item, subject = subjectOf(key, output)): void {
    const { file } = output.output;
    const place = JSON.stringify([file.slice(0, file.lastIndexOf("/") + 1), key, subject]);
    const mark = MORE.find((name) => output.has(name));
    if (mark === undefined) this.#ended.add(place);
    else this.#open.set(place, { output, mark });
  }

  /** One page of each list whose last page is nowhere. */
  withoutEnd(): OpenPage[] {
    return [...this.#open].flatMap(([place, page]) => (this.#ended.has(place) ? [] : [page]));
  }
}
