import { resourcesOf, type Network } from "../model";
import { infoAt, type Diagnostic } from "../source";

/**
 * Tells, once, that a network is all that can be written of a text. Readers pass over whatever decides no packet, so that
 * no emitter can know what that was: `not-carried` names what a network holds and a format does not say, and nothing else.
 */
export function onlyTheNetwork(network: Network): Diagnostic[] {
  if (resourcesOf(network).every(({ span }) => span === null)) return [];
  const message =
    "The network is carried, and nothing else of the text: arguments that decide no packet (tags other than Name, metadata options, " +
    "disks, monitoring, life cycles, say) are left out, and so are outputs; variables, parameters, modules and nested stacks are " +
    "written as the values and the resources that they stand for.";
  return [infoAt("only-the-network", message, { hint: "Compare both texts before the new one is applied, and add by hand what is to stay." })];
}
