import type { SourceFile } from "../../source";
import { digits } from "./aws-ids";
import type { Printed } from "./printing";

/** What AWS calls its Regions: any other text could lead out of the folder. */
const REGION = /^[a-z0-9-]+$/;

/** Names of roles, ids and ends of ARNs; any other text stands as a digest in the name of a file. */
const IN_FILE_NAMES = /^[\w+=,.@:-]{1,128}$/;

const inFileName = (about: string): string => (IN_FILE_NAMES.test(about) ? about : digits(about, 17));

/** What the CLI prints: one file for each command and, where it is asked about one thing, for each of those. */
export class Outputs {
  readonly #files = new Map<string, Map<string, Printed | Printed[]>>();

  /** `command` is `ec2-describe-vpcs`, `key` the top-level key that holds the list. */
  add(command: string, key: string, item: Printed, place: { readonly region?: string | null; readonly about?: string } = {}): void {
    const list = this.#contents(command, key, place);
    list.push(item);
  }

  /** A command that prints nothing, which tells that there is nothing. */
  none(command: string, key: string, about?: string): void {
    this.#contents(command, key, about === undefined ? {} : { about });
  }

  /** A command that prints one object, whose properties stand at the top. */
  whole(command: string, about: string, printed: Printed): void {
    this.#files.set(`describe/${command}.${inFileName(about)}.json`, new Map(Object.entries(printed)) as Map<string, Printed>);
  }

  #contents(command: string, key: string, { region, about }: { readonly region?: string | null; readonly about?: string }): Printed[] {
    const path = ["describe", ...(region && REGION.test(region) ? [region] : []), about === undefined ? `${command}.json` : `${command}.${inFileName(about)}.json`].join("/");
    const file = this.#files.get(path) ?? new Map<string, Printed | Printed[]>();
    this.#files.set(path, file);
    const known = file.get(key);
    if (Array.isArray(known)) return known;
    const list: Printed[] = [];
    file.set(key, list);
    return list;
  }

  /** As the CLI lays out JSON. */
  files(): SourceFile[] {
    return [...this.#files].map(([path, contents]) => ({ path, text: `${JSON.stringify(Object.fromEntries(contents), null, 4)}\n` }));
  }
}
