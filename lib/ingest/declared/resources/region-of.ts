import { accountOfHome, regionOfHome, type Home } from "./homes";
import type { Configured, Scope } from "./scope";

type Placed = Pick<Configured, "id" | "body">;

export const homeOf = (scope: Scope, resource: Placed): Home => scope.homes.ofResource(resource);

/** The Region of a resource: its own argument, else that of its provider; null where it is not known. */
export const regionOf = (scope: Scope, resource: Placed): string | null => regionOfHome(homeOf(scope, resource));

/** The account of a resource by its provider; null where it is not known, or that of the credentials at hand. */
export const accountOf = (scope: Scope, resource: Placed): string | null => accountOfHome(homeOf(scope, resource));
