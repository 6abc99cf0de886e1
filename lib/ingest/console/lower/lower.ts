import type { MissingFact } from "../../../model";
import type { Diagnostic } from "../../../source";
import type { EvaluatedConfiguration } from "../../declared/evaluated";
import type { Form } from "../read-form";
import { lowerEndpoints, lowerPeerings, lowerSurroundings } from "./connections";
import type { Lose } from "./first-interface";
import { lowerEgressOnlyGateways, lowerElasticIps, lowerInternetGateways, lowerNatGateways } from "./gateways";
import { lowerLoadBalancers, lowerTargetGroups } from "./load-balancers";
import { lowerInstances, lowerNetworkInterfaces } from "./machines";
import { lowerDatabases, lowerFunctions } from "./managed";
import { lowerNetworkAcls } from "./network-acls";
import { lowerSubnets, lowerVpcs, providersOf } from "./places";
import { lowerPrefixLists } from "./prefix-lists";
import { lowerPublicAccess } from "./public-access";
import { lowerRouteTables } from "./route-tables";
import { lowerSecurityGroups } from "./security-groups";
import { lowerTransitGateways, nameDefaultTables } from "./transit-gateways";

/**
 * A form in the words of the AWS provider of Terraform, in the places of its own text. Entries keep their ids; what
 * their lists become is called after them: `web-sg.inboundRules[0]`.
 */
export function lower(form: Form): EvaluatedConfiguration {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const lost: MissingFact[] = [...form.lost];
  const lose: Lose = (diagnostic, fact) => {
    report(diagnostic);
    lost.push(fact);
  };
  nameWhatComesAlong(form);
  nameDefaultTables(form, report);
  const resources = [
    ...lowerVpcs(form, lose),
    ...lowerPublicAccess(form, report),
    ...lowerSubnets(form),
    ...lowerRouteTables(form, report),
    ...lowerInternetGateways(form),
    ...lowerEgressOnlyGateways(form),
    ...lowerNatGateways(form),
    ...lowerElasticIps(form, lose),
    ...lowerSecurityGroups(form, report),
    ...lowerNetworkAcls(form, report),
    ...lowerPrefixLists(form, report),
    ...lowerInstances(form, lose),
    ...lowerNetworkInterfaces(form),
    ...lowerPeerings(form),
    ...lowerEndpoints(form),
    ...lowerTransitGateways(form, report),
    ...lowerLoadBalancers(form),
    ...lowerTargetGroups(form),
    ...lowerDatabases(form, report),
    ...lowerFunctions(form),
    ...lowerSurroundings(form),
  ];
  return { resources, providers: providersOf(form), outputs: new Map(), diagnostics: [...form.diagnostics, ...found], lost };
}

/** Ids for what AWS makes with something else: the gateway of the default VPC, the interface of an instance. */
function nameWhatComesAlong({ names, of }: Form): void {
  const defaults = new Set(of("vpcs").flatMap(({ id, entry }) => (entry.isSet("default") ? [id] : [])));
  for (const { id, entry } of of("internetGateways")) {
    const vpc = entry.text("vpc");
    if (vpc !== null && defaults.delete(vpc)) names.redirect(id, vpc, "internet_gateway");
  }
  for (const { id, entry } of of("instances")) {
    if (entry.value("networkInterfaceId") === undefined) continue;
    const own = names.declare("networkInterfaces", entry.value("networkInterfaceId"), `${id}.networkInterfaceId`);
    if (own !== null) names.redirect(own, id, "primary_network_interface_id");
  }
}
