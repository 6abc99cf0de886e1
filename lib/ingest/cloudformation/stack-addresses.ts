import { infoAt, type Diagnostic } from "../../source";
import type { Stack } from "./evaluate/stack";

/** How the network calls what a template names. */
export interface Addresses {
  readonly resource: (stack: Stack, id: string) => string;
  /** A parameter whose value is not known. */
  readonly parameter: (stack: Stack, name: string) => string;
}

/**
 * Resources of several templates are called by their logical ids; where several templates have the same one, each with
 * its file in front: `network.Vpc`, `peer.Vpc`. So is a parameter that is called like a resource of another template.
 */
export function stackAddresses(stacks: readonly Stack[], report: (diagnostic: Diagnostic) => void): Addresses {
  const stems = stacks.map(({ file }) => stemOf(file.path));
  const distinct = new Set(stems).size === stems.length;
  const called = ({ file }: Stack, id: string): string => `${distinct ? stemOf(file.path) : file.path}.${id}`;
  const owners = new Map<string, Stack>();
  const shared = new Set<string>();
  for (const stack of stacks) {
    for (const { id, keySpan } of stack.declared) {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, stack);
      else {
        shared.add(id);
        const message = `\`${id}\` is in ${owner.file.path} and in ${stack.file.path}: they are called \`${called(owner, id)}\` and \`${called(stack, id)}\`.`;
        report(infoAt("same-logical-id", message, { hint: "Give one of them another logical id, if the names should stay short.", span: keySpan }));
      }
    }
  }
  return {
    resource: (stack, id) => (shared.has(id) ? called(stack, id) : id),
    parameter: (stack, name) => (owners.has(name) ? called(stack, name) : name),
  };
}

/** `net/vpc.yaml` → `net/vpc` */
const stemOf = (path: string): string => path.replace(/\.[^./]*$/, "");
