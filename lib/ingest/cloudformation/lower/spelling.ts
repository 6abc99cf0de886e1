import type { Dialect } from "../../declared/dialect";
import type { Properties } from "./lowering";
import { LOWERINGS } from "./lowerings";

/** Names of the provider, each with the property that says it. */
type Spelling = Map<string, string>;

const learn = (spelling: Spelling, argument: string, property: string): void => {
  if (!spelling.has(argument)) spelling.set(argument, property);
};

/** Reads the tables of properties backwards: `from_port` of an ACL's entry is `PortRange.From`. */
function collect(known: Properties, spelling: Spelling, parts: (type: string) => Spelling, path = ""): void {
  for (const [name, { rule }] of known) {
    const property = `${path}${name}`;
    if ("name" in rule) learn(spelling, rule.name, property);
    if (rule.kind === "unread" && rule.says !== undefined) learn(spelling, rule.says, property);
    if (rule.kind === "inside") collect(rule.properties, spelling, parts, `${property}.`);
    if (rule.kind === "blocks") collect(rule.properties, spelling, parts);
    if (rule.kind !== "parts") continue;
    if (typeof rule.part.item === "string") learn(parts(rule.part.to), rule.part.item, property);
    else collect(rule.part.item, parts(rule.part.to), parts);
  }
}

/** By the provider's types: what it calls arguments of a type, as the properties that they come from. */
const BY_TYPE = new Map<string, Spelling>();
/** What the provider calls types and, wherever one is met, arguments and attributes. */
const ANYWHERE: Spelling = new Map();

const spellingOf = (type: string): Spelling => {
  const known = BY_TYPE.get(type) ?? new Map<string, string>();
  BY_TYPE.set(type, known);
  return known;
};

for (const [name, { to, properties, attributes = {} }] of Object.entries(LOWERINGS)) {
  for (const type of to) {
    learn(ANYWHERE, type, name);
    collect(properties, spellingOf(type), spellingOf);
  }
  for (const [attribute, argument] of Object.entries(attributes)) if (attribute !== "Ref") learn(ANYWHERE, argument, attribute);
}
for (const spelling of BY_TYPE.values()) for (const [argument, property] of spelling) learn(ANYWHERE, argument, property);

export const CLOUDFORMATION: Dialect = {
  spell: (name, type) => (type === null ? undefined : BY_TYPE.get(type)?.get(name)) ?? ANYWHERE.get(name) ?? name,
  hints: {
    "detached-gateway": "Add an AWS::EC2::VPCGatewayAttachment that names the gateway and its VPC.",
  },
  ownsInlineRules: false,
  portsBesideAll: "ignored",
};
