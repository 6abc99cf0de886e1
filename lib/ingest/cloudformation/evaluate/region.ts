import { DEFAULT_REGION } from "../../terraform/evaluate/data";
import type { TemplateNode } from "../syntax";
import type { Region } from "./scope";

/** `eu-central-1a`, alone or within a longer text such as an endpoint's service name. */
const ZONE = /^([a-z]{2}(?:-[a-z]+){1,2}-\d)[a-z]$/;
const SERVICE = /^com\.amazonaws\.([a-z]{2}(?:-[a-z]+){1,2}-\d)\./;

/**
 * The Region that a template can only be meant for: that of the zones and services which its resources and parameters name. A template
 * that names none, or several, is read for an assumed one.
 */
export function regionOf(given: string | undefined, sections: readonly (TemplateNode | undefined)[]): Region {
  if (given !== undefined) return { name: given, assumed: false };
  const named = new Set<string>();
  const waiting = sections.filter((section) => section !== undefined);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === "list") for (const item of node.items) waiting.push(item);
    else if (node.kind === "map") for (const { value } of node.entries.values()) waiting.push(value);
    else if (node.kind === "text") {
      const region = (ZONE.exec(node.value) ?? SERVICE.exec(node.value))?.[1];
      if (region !== undefined) named.add(region);
    }
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? { name: only, assumed: false } : { name: DEFAULT_REGION, assumed: true };
}
