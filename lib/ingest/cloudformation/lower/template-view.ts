import type { Diagnostic } from "../../../source";
import type { Value } from "../../declared/evaluated";
import type { EvaluatedTemplate, TemplateResource } from "../template";

/** The whole template, for what one resource has to know of others. */
export class TemplateView {
  readonly #byId: ReadonlyMap<string, TemplateResource>;
  readonly #names = new Map<string, ReadonlyMap<string, TemplateResource>>();
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly TemplateResource[]>>();

  constructor(
    private readonly template: EvaluatedTemplate,
    readonly report: (diagnostic: Diagnostic) => void,
  ) {
    this.#byId = new Map(template.resources.map((resource) => [resource.id, resource]));
  }

  resource(id: string): TemplateResource | undefined {
    return this.#byId.get(id);
  }

  /** The resource of the template that a value refers to, by `Ref` or by any attribute. */
  referred(value: Value | undefined): TemplateResource | undefined {
    if (value?.kind !== "unknown" || value.source.kind !== "attribute") return undefined;
    return this.#byId.get(value.source.address);
  }

  /** The resources of a type whose property refers to the resource. */
  referring(type: string, property: string, to: string): readonly TemplateResource[] {
    const key = `${type} ${property}`;
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.#indexed(type, property);
      this.#indexes.set(key, index);
    }
    return index.get(to) ?? [];
  }

  /** The resource of a type whose property has exactly this value. */
  named(type: string, property: string, name: string): TemplateResource | undefined {
    const key = `${type} ${property}`;
    let index = this.#names.get(key);
    if (index === undefined) {
      index = this.#namedBy(type, property);
      this.#names.set(key, index);
    }
    return index.get(name);
  }

  #namedBy(type: string, property: string): ReadonlyMap<string, TemplateResource> {
    return new Map(
      this.template.resources.flatMap((resource) => {
        const name = resource.type === type ? resource.properties.get(property) : undefined;
        return name?.kind === "string" ? [[name.value, resource]] : [];
      }),
    );
  }

  #indexed(type: string, property: string): ReadonlyMap<string, readonly TemplateResource[]> {
    const index = new Map<string, TemplateResource[]>();
    for (const resource of this.template.resources) {
      if (resource.type !== type) continue;
      const target = this.referred(resource.properties.get(property));
      if (target === undefined) continue;
      const others = index.get(target.id);
      if (others) others.push(resource);
      else index.set(target.id, [resource]);
    }
    return index;
  }
}
