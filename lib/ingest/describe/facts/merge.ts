/**
 * What may differ without a contradiction: places, what an account that shares a thing calls it, the letter that it
 * gives to a zone, and what decides no packet.
 */
const OF_THE_VIEW = new Set(["span", "ref", "name", "zone", "attributes"]);

/** The properties that both say, differently. Lists are compared without their order. */
export function differences<T extends object>(one: T, other: T): string[] {
  return Object.entries(one).flatMap(([name, value]) => {
    const second: unknown = Reflect.get(other, name);
    if (OF_THE_VIEW.has(name) || value === null || second === null) return [];
    return canonical(value) === canonical(second) ? [] : [spelled(name)];
  });
}

/** The first one, with what only the second says. */
export function merged<T extends object>(one: T, other: T): T {
  const missing = Object.entries(other).filter(([name, value]) => value !== null && Reflect.get(one, name) === null);
  return missing.length === 0 ? one : { ...one, ...Object.fromEntries(missing) };
}

const spelled = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A text that is equal where two values mean the same. */
export function canonical(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value instanceof Map) return canonical([...value]);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).filter(([name]) => !OF_THE_VIEW.has(name));
  return `{${entries.map(([name, inner]) => `${name}:${canonical(inner)}`).join()}}`;
}
