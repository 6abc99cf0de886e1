import type { Configured, Scope } from "./scope";

/** The Region of a resource: its own argument, else that of its provider; null where it is not known. */
export function regionOf(scope: Scope, { body }: Pick<Configured, "body">): string | null {
  const own = body.text("region");
  if (own.state !== "absent") return own.state === "written" ? own.value : null;
  const provider = body.text("provider");
  return provider.state === "written" ? (scope.regions.get(provider.value) ?? null) : scope.region;
}
