import type { AsideAround, SourceFile } from "../../../source";
import { countComments, valueAt, type TemplateNode } from "../syntax";

/** Sections with named entries: what one entry is called, and what becomes of it where the network is written anew. */
const SECTIONS: readonly (readonly [section: string, kind: string, becomes: AsideAround["becomes"]])[] = [
  ["Parameters", "parameter", "in place"],
  ["Mappings", "mapping", "in place"],
  ["Conditions", "condition", "in place"],
  ["Outputs", "output", "left out"],
  ["Rules", "rule of parameters", "left out"],
  ["Hooks", "hook", "left out"],
  ["Globals", "setting of Globals", "left out"],
];

/** Sections that say one thing. */
const SINGLE = ["Description", "Metadata", "Transform"];

/** Counts what stands around the resources of templates. */
export class AroundResources {
  readonly #counts = new Map<string, number>();

  see(file: SourceFile, root: TemplateNode | null): void {
    for (const [section, kind] of SECTIONS) {
      const node = valueAt(root ?? undefined, section);
      this.#add(kind, node?.kind === "map" ? node.entries.size : 0);
    }
    for (const section of SINGLE) this.#add(section, valueAt(root ?? undefined, section) === undefined ? 0 : 1);
    this.#add("comment", countComments(file));
  }

  get told(): AsideAround[] {
    const single = SINGLE.map((section): AsideAround => ({ kind: `\`${section}\` of a template`, count: this.#count(section), becomes: "left out" }));
    const comments: AsideAround = { kind: "comment", count: this.#count("comment"), becomes: "left out" };
    return [...SECTIONS.map(([, kind, becomes]) => ({ kind, count: this.#count(kind), becomes })), ...single, comments];
  }

  #add(kind: string, more: number): void {
    this.#counts.set(kind, this.#count(kind) + more);
  }

  #count(kind: string): number {
    return this.#counts.get(kind) ?? 0;
  }
}
