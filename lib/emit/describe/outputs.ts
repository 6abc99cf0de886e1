import type { SourceFile } from "../../source";
import type { Printed } from "./printing";

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
    this.#files.set(`describe/${command}.${about}.json`, new Map(Object.entries(printed)) as Map<string, Printed>);
  }

  #contents(command: string, key: string, { region, about }: { readonly region?: string | null; readonly about?: string }): Printed[] {
    const path = ["describe", ...(region ? [region] : []), about === undefined ? `${command}.json` : `${command}.${about}.json`].join("/");
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
