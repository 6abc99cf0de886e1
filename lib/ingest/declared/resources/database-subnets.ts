import type { ResourceId } from "../../../model";
import { valueOr, type Argument } from "../arguments";
import { useDefaultSubnet } from "./default-vpc";
import { Named } from "./named";
import { placeIn, type Ground, type Place } from "./network-interface";
import { placesOf } from "./owned-interface";
import { homeOf } from "./region-of";
import type { Configured } from "./scope";
import { checkPlaces } from "./subnet-places";

/** The subnet groups of databases, each read once. */
export class DatabaseSubnets {
  readonly #named: Named;
  readonly #places: ReadonlyMap<ResourceId, readonly Place[]>;

  constructor(private readonly ground: Ground) {
    const groups = ground.scope.of("aws_db_subnet_group");
    this.#named = new Named(ground.scope, "db_subnet_group", groups, "name");
    this.#places = new Map(groups.map((group) => [group.id, this.#read(group)]));
  }

  /** Where a database may be put: its subnet group's subnets, or of these the ones in the zone that it names. */
  of(database: Configured, group: Argument<string>, namedBy: ResourceId): readonly Place[] {
    const { scope } = this.ground;
    const zone = valueOr(database.body.looksOnly.flag("multi_az"), false) ? null : valueOr(database.body.text("availability_zone"), null);
    if (group.state === "absent") {
      const place = placeIn(this.ground, useDefaultSubnet(scope, homeOf(scope, database), zone));
      return place === null ? [] : [place];
    }
    const found = this.#named.resolve(group, { owner: namedBy, argument: "db_subnet_group_name", report: scope.report });
    const places = found.kind === "found" ? (this.#places.get(found.id) ?? []) : [];
    if (places.length === 0) scope.implied.lack("the subnets of the database", database.id);
    const inZone = places.filter(({ subnet }) => subnet.zone === zone);
    const chosen = zone === null || inZone.length === 0 ? places : inZone;
    return chosen.filter(() => scope.budget.takeResource(database.span));
  }

  #read({ id, body, span }: Configured): Place[] {
    const places = placesOf(this.ground, body.texts("subnet_ids"), id, "subnet_ids");
    checkPlaces(this.ground.scope, places, { owner: id, span, argument: "subnet_ids", zones: 2, onePerZone: false });
    return places;
  }
}
