import fc from "fast-check";
import type { Network } from "../../lib/model";
import { estatePlan, makeEstate } from "./whole/estate";
import { filtersPlan, makeFilters } from "./whole/filters";
import { machinesPlan, makeMachines } from "./whole/machines";
import { Making } from "./whole/making";
import { makePlaces, placesPlan } from "./whole/places";
import { makeRoads, roadsPlan } from "./whole/roads";

/**
 * Networks with every kind of resource and every option, as AWS would have them: subnets inside of their VPCs, addresses
 * free and known, references to what is there and may be referred to. They shrink to one VPC with one subnet.
 */
export const wholeNetwork: fc.Arbitrary<Network> = fc
  .record({ places: placesPlan, filters: filtersPlan, machines: machinesPlan, roads: roadsPlan, estate: estatePlan })
  .map(({ places, filters, machines, roads, estate }) => {
    const making = new Making();
    makePlaces(making, places);
    makeFilters(making, filters);
    makeMachines(making, machines);
    makeRoads(making, roads);
    makeEstate(making, estate);
    return making.network;
  });
