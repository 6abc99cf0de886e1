/** What several formats have no place for, in one phrase each: who compares formats finds the same fact by the same words. */
export const RESOLVER_OFF = "VPCs in which the resolver of AWS does not answer";
export const RESOLVER_ON = "it does for who reads the new text";
