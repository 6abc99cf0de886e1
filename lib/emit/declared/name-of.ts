import type { Resource } from "../../model";

/** `module.net.aws_subnet.a["x"]`: modules, type, name, index. */
const ADDRESS = /^(?:module\.[^.[\]]+(?:\[[^\]]*\])?\.)*(?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]+\.([A-Za-z_][\w-]*)((?:\[[^\]]*\])*)/;
/** The innermost module of an address, and the key or number that tells it apart: `module.net["x"].aws_subnet.`. */
const MODULE = /^(?:module\.[^.[\]]+(?:\[[^\]]*\])?\.)*module\.([^.[\]]+)(?:\[(?:"([^"]*)"|([0-9]+))\])?\.(?:data\.)?[a-z][a-z0-9]*_/;
/** Labels that say nothing by themselves: the module that has such a one is what people call it. */
const NAMELESS: readonly string[] = ["this", "default"];
/** What stands for the default VPC and its subnets where they are only used. */
const MADE_BY_DEFAULT = /^default_vpc(?:\.default_subnet)?/;
const LONGEST = 60;

/**
 * What to call a resource: as its Terraform address does, else by its name, else by its id. Words joined by `_`; names
 * that differ only in other characters become the same here, and are told apart where all are known. What a module calls
 * `this` is called like the module.
 */
export function nameOf({ id: given, name }: Pick<Resource, "id" | "name">, type: string): string {
  const id = given.replace(MADE_BY_DEFAULT, "default");
  const address = ADDRESS.exec(id.slice(0, 1_000));
  if (address?.[1] !== undefined) return id === `${type}.${address[1]}` ? address[1] : words(`${labelIn(id, address[1])}_${address[2] ?? ""}`);
  if (name !== null && /[A-Za-z0-9]/.test(name)) return words(name);
  return words(id);
}

function labelIn(id: string, label: string): string {
  const [, module, key, number] = NAMELESS.includes(label) ? (MODULE.exec(id.slice(0, 1_000)) ?? []) : [];
  if (module === undefined) return label;
  return key !== undefined && /[A-Za-z]/.test(key) ? key : `${module}_${key ?? number ?? ""}`;
}

/** `Web Server (blau-grün)` → `web_server_blau_grun`; camel case is taken apart. */
export function words(text: string): string {
  const joined = text
    .slice(0, 1_000)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, LONGEST)
    .replace(/^_+|_+$/g, "");
  if (joined === "") return "unnamed";
  return /^[a-z]/.test(joined) ? joined : `n${joined}`;
}

/** `data.terraform_remote_state.net.outputs.office` → `office`, `var.office` too; of an attribute the resource's label with it. */
export function nameOfGiven(from: string): string {
  const own = from.replace(/\.Ref$/, "").replace(/^(?:.*\.outputs\.|var\.|(?:module\.[^.]+\.)+(?!data\.|aws_))/, "");
  const [address, label] = ADDRESS.exec(own.slice(0, 1_000)) ?? [];
  return words(address === undefined ? own : `${label ?? ""}_${own.slice(address.length)}`);
}

/** The first free one of `name`, `name_2`, `name_3` and so on, in time that does not grow with how many there are. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  take(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }

  free(name: string, nth: (name: string, number: number) => string): string {
    if (this.take(name)) return name;
    for (let number = this.#next.get(name) ?? 2; ; number++) {
      const candidate = nth(name, number);
      if (!this.take(candidate)) continue;
      this.#next.set(name, number + 1);
      return candidate;
    }
  }
}
