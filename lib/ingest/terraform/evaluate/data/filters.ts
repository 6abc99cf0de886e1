import type { EvaluatedBlock, Value } from "../../../declared/evaluated";

/** One `filter` block; `values` null where not all of them are known. */
export interface Filter {
  readonly name: string;
  readonly values: readonly string[] | null;
}

export function filtersOf({ blocks }: EvaluatedBlock): Filter[] {
  return blocks
    .filter(({ type }) => type === "filter")
    .map(({ body }) => {
      const name = body.attributes.get("name")?.value;
      return { name: name?.kind === "string" ? name.value : "", values: textsIn(body.attributes.get("values")?.value) };
    });
}

function textsIn(value: Value | undefined): string[] | null {
  if (value === undefined || !("items" in value)) return null;
  const texts = value.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
  return texts.length === value.items.length ? texts : null;
}
