import { describe, expect, it } from "vitest";
import type { Value } from "../../declared/evaluated";
import { lower } from ".";
import { LOWERINGS } from "./lowerings";
import { readLowered } from "./read-lowered";
import { AROUND } from "./rows/around";
import { INTERFACES_AND_FILTERS } from "./rows/interfaces-and-filters";
import { SERVICES } from "./rows/services";
import { WAYS } from "./rows/ways";
import { templateOf } from "./template-of";

const ROWS = [...WAYS, ...INTERFACES_AND_FILTERS, ...SERVICES];

/** A value as rows write it: a reference as `Vpc.id`. */
function written(value: Value | undefined): unknown {
  if (value === undefined || value.kind === "null") return value === undefined ? undefined : null;
  if (value.kind === "unknown") return value.source.kind === "attribute" ? `${value.source.address}.${value.source.attribute}` : "unknown";
  if ("items" in value) return value.items.map(written);
  if ("entries" in value) return Object.fromEntries([...value.entries].map(([name, entry]) => [name, written(entry)]));
  return value.value;
}

/** What is told of a row because nothing beside it uses it, or because of where it leads. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  "AWS::EC2::InternetGateway": ["detached-gateway"],
  "AWS::EC2::VPCGatewayAttachment": ["reference-outside"],
  "AWS::RDS::DBInstance": ["group-of-other-vpc"],
  "AWS::RDS::DBCluster": ["group-of-other-vpc"],
};

describe("every type", () => {
  it("has a row, but for the one that becomes an argument of another", () =>
    expect([...ROWS.map(([type]) => type), "AWS::EC2::SubnetCidrBlock"].sort()).toEqual(Object.keys(LOWERINGS).sort()));

  it("is read beside what others refer to without a diagnostic", () => expect(notable(readLowered(AROUND).codes)).toEqual([]));

  it.each(ROWS)("is said in the provider's words: %s", (type, properties, to, says) => {
    const { resources } = lower(templateOf({ ...AROUND, Row: [type, properties] }));
    const own = resources.find(({ address }) => address === "Row");
    expect(own?.type).toBe(to);
    const said = Object.keys(says).map((name) => [name, written(own?.body.attributes.get(name)?.value)]);
    expect(Object.fromEntries(said)).toEqual(says);
  });

  it.each(ROWS)("with all that it demands, is read without a diagnostic: %s", (type, properties) =>
    expect(notable(readLowered({ ...AROUND, Row: [type, properties] }).codes)).toEqual(TOLD[type] ?? []),
  );
});

const notable = (codes: readonly string[]): string[] => codes.filter((code) => code !== "type-not-modelled");
