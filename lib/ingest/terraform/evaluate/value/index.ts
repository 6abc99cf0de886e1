/** Terraform's values: making, comparing, converting them, and counting the work that it takes. */
export * from "./construct";
export { attributeOf, convert, convertPrimitive } from "./convert";
export { distinct, equals, identity, setItems } from "./compare";
export { GrowingText } from "./growing-text";
export { Meter, StepsExhausted, ValueTooLarge } from "./meter";
export { formatNumber } from "./number-text";
export { meanHint, type Suggestions } from "./near-names";
export { ANY, BOOL, kindText, listOf, mapOf, NUMBER, setOf, STRING, type AttributeType, type Type, valueText } from "./type";
export { derived, failed, isFailed, isUnknown, settledTo, settledValue, type Unknown, unknownAttribute, unknownBecause, unknownNamed, unknownsIn, UNKNOWN_TEXT } from "./unknown";
