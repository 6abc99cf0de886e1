import fc from "fast-check";
import type { Network } from "../../lib/model";
import { estatePlan, makeEstate } from "./whole/estate";
import { filtersPlan, makeFilters } from "./whole/filters";
import { machinesPlan, makeMachines } from "./whole/machines";
import { Making } from "./whole/making";
import { makePlaces, placesPlan } from "./whole/places";
import { makePeerings, makeRoads, roadsPlan } from "./whole/roads";

const plan = fc.record({ places: placesPlan, filters: filtersPlan, machines: machinesPlan, roads: roadsPlan, estate: estatePlan });

const networks = (words: Making["words"]): fc.Arbitrary<Network> =>
  plan.map(({ places, filters, machines, roads, estate }) => {
    const making = new Making(words);
    makePlaces(making, places);
    makePeerings(making, roads.peerings);
    makeFilters(making, filters);
    makeMachines(making, machines);
    makeRoads(making, roads);
    makeEstate(making, estate);
    return making.network;
  });

/**
 * Networks with every kind of resource and every option, as AWS would have them: subnets inside of their VPCs, addresses
 * free and known, references to what is there and may be referred to. They shrink to one VPC with one subnet.
 */
export const wholeNetwork = networks("AWS");

/** Such as a template can state in full: what AWS makes along with a VPC stays as it is, and nothing has failed. */
export const templateNetwork = networks("template");
