/** A fact that the configuration does not tell, and that an answer may depend on. */
export interface MissingFact {
  /** What is not known, as a noun phrase: "the CIDR of rule 100", "the network ACLs of the VPC". */
  readonly fact: string;
  /** The resource that it belongs to. */
  readonly component: ResourceId;
}

/**
 * A resource's address as its format names it: `aws_instance.web[0]`, `module.net.aws_subnet.a["x"]`,
 * a CloudFormation logical id, `sg-0123…`. Unique within a network.
 */
export type ResourceId = string;

/**
 * A name that something outside of the text gives: a parameter or a variable without a value, a lookup. `unknown` is
 * what gives it (`MyKey`, `data.aws_ami.linux`), or the argument that holds it. It is no name by itself.
 */
export interface OpenName {
  readonly unknown: string;
}
