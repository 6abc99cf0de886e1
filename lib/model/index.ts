/** The typed network that every format is read into. It answers no question about a packet. */
export type { AddressSpec } from "./address-spec";
export type { MissingFact, OpenName, ResourceId } from "./certainty";
export type { Resource, RuleRef } from "./resource";
export type * from "./vpc";
export type * from "./interface";
export type * from "./filter";
export type * from "./connections";
export type { Database, Json, LambdaFunction, SupportResource, SupportType } from "./estate";
export { EMPTY_NETWORK, type AnyResource, type Network, type ResourceKind } from "./network";
export { grouped } from "./grouped";
export { concreteAddress, indexNetwork, type NetworkIndex } from "./index-network";
export { resourcesOf } from "./resources-of";
export { attributesOf } from "./attributes-of";
export { addressChoices, type AddressChoice } from "./address-choice";
export type { AddressClass } from "./address-class";
export { configuredPrefixes } from "./configured-prefixes";
export { pin, type PinChoice } from "./pin";
export { ownBlocks, possibleOwners } from "./possible-owners";
