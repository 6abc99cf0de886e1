/** What several formats have no place for, in one phrase each: who compares formats finds the same fact by the same words. */
export const RESOLVER_OFF = "VPCs in which the resolver of AWS does not answer";
export const RESOLVER_ON = "it does for who reads the new text";

/** Interfaces that AWS runs for somebody, and nothing says for whom. */
export const UNKNOWN_OWNERS = "owners of interfaces of AWS's services where nobody knows which these are";
export const AS_THEIR_OWN = "the interfaces are written as ones of their own";

/** In a format without variables. */
export const NAMES_FROM_OUTSIDE = "images, types, key pairs and profiles of instances that were looked up, or given from outside";
/** In a format with them. */
export const VALUES_FROM_OUTSIDE = "values that were looked up, or given from outside";
export const ASKED_FOR = "each is asked for when the text is applied";
export const BLOCK_ASKED_FOR = "each asks for an IPv4 block when the text is applied";

export const GATEWAYS_IN_DOUBT = "internet gateways that may be there";
export const UNBOUND = "the Elastic IPs are written as bound to nothing";
export const GATEWAY_STATES = "states of NAT gateways other than available";
export const AS_AVAILABLE = "they are written as available";
export const AWS_CHOOSES = "AWS chooses them";

export const ENTRIES_OF_AWS = "entries of prefix lists that AWS manages";
export const AWS_KNOWS = "AWS knows them";

export const GROUPS_OF_SOME = "groups that only some interfaces of a service have";
export const GROUPS_OF_FIRST = "those of the first interface are written for all of them";

export const UNPLACED_BALANCERS = "load balancers whose subnets are not known";
export const ADDRESSES_OF_BALANCERS = "addresses of load balancers";
export const CERTIFICATES = "certificates of listeners";
export const NAMELESS_TARGETS = "targets at addresses that nothing can name";
export const OPEN_PRESERVATION = "whether target groups preserve the client's address, where that is not known";
export const LEFT_TO_AWS = "it is left to AWS";

export const ADDRESSES_OF_DATABASES = "addresses of databases";
export const ADDRESSES_OF_FUNCTIONS = "addresses of functions";

export const TWO_DEFAULT_TABLES = "transit gateways with one default table for associations and another one for propagations";
export const ONE_IS_BOTH = "one table is both";
export const NAMES_OF_DEFAULT_TABLES = "names of the default tables of transit gateways";
export const ATTACHMENT_STATES = "states of transit gateway attachments other than available";
export const OTHER_ATTACHMENTS = "attachments of transit gateways to neither VPCs nor each other";
