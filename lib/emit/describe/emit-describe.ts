import { pin, type Network } from "../../model";
import type { Emitted } from "../emitted";
import { printLoadBalancers, printTargetGroups } from "./balancers";
import { printPeerings, printTransitGateways, printVpcEndpoints } from "./connections";
import { printNetworkAcls, printPrefixLists, printSecurityGroups } from "./filters";
import { printAddresses, printInterfaces } from "./interfaces";
import { printInstances, printNatGateways } from "./machines";
import { printDatabases, printFunctions } from "./managed";
import { nameAll } from "./naming";
import { Outputs } from "./outputs";
import { printGateways, printSubnets, printVpcs } from "./places";
import { Printing } from "./printing";
import { printRouteTables } from "./route-tables";
import { printSupport } from "./support";

const TOPICS = [
  printVpcs,
  printSubnets,
  printRouteTables,
  printGateways,
  printNatGateways,
  printAddresses,
  printInterfaces,
  printInstances,
  printSecurityGroups,
  printNetworkAcls,
  printPrefixLists,
  printPeerings,
  printTransitGateways,
  printVpcEndpoints,
  printLoadBalancers,
  printTargetGroups,
  printDatabases,
  printFunctions,
  printSupport,
];

/**
 * The network as the AWS CLI would print it, one file for each command. Ids that are not AWS's become such ones, the
 * same every time. Outputs state facts: addresses left to AWS get values, and what is not known is left out, so that
 * readers do not know it either.
 */
export function emitDescribe(network: Network): Emitted {
  const pinned = pin(network);
  const printing = new Printing(pinned);
  const outputs = new Outputs();
  nameAll(printing);
  for (const print of TOPICS) print(printing, outputs);
  noteAddresses(network, printing);
  printing.noteMissing();
  return { files: outputs.files(), ids: printing.ids, diagnostics: printing.notCarried.told("Output of the AWS CLI") };
}

/** That an address is one that AWS may choose is no fact that AWS prints. */
function noteAddresses({ interfaces, elasticIps }: Network, { notCarried }: Printing): void {
  const what = "addresses that AWS is free to choose";
  const instead = "each is printed with a value that AWS could have chosen";
  for (const { id, addresses, ipv6Addresses } of interfaces) {
    const specs = [...addresses.flatMap((address) => [address.private, ...(address.public === null ? [] : [address.public.spec])]), ...ipv6Addresses];
    if (specs.some(({ kind }) => kind === "symbolic")) notCarried.say(what, id, instead);
  }
  for (const { id, address } of elasticIps) if (address.kind === "symbolic") notCarried.say(what, id, instead);
}
