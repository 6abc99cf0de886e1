import type { Beyond } from "../declared/evaluated";
import { asideOfResources, WHOLE } from "../declared/left-aside";
import { fieldOf, listOf } from "./dialect";

/** What fields of a form have become and nobody has read, by their labels. What no field says was added in reading. */
export const BEYOND: Beyond = {
  *ofResources(resources, uses, network) {
    for (const { type, owner, name, span } of asideOfResources(resources, uses, network)) {
      const field = name === WHOLE ? name : fieldOf(type, name.slice(name.lastIndexOf(".") + 1));
      if (field !== null) yield { type: listOf(type) ?? type, owner, name: field, span };
    }
  },
  around: () => [],
};
