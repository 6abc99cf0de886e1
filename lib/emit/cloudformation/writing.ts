import { never } from "../../assert";
import type { Argument, Declaration, Document, PlainValue, Reference, Unknown } from "../declared/declaration";
import type { Plan } from "../declared/plan";
import { resolve, type Resolved } from "../declared/resolve";
import { words } from "../declared/name-of";
import { ASKED_FOR } from "../phrases";
import { parameterName, type LogicalIds } from "./logical-ids";
import { map, type Parameter, type Property } from "./property";
import { templateAttribute } from "./references";

/** Turns arguments into values of a template, and collects the parameters that they need. */
export class Writing {
  readonly #parameters = new Map<string, Parameter>();

  constructor(
    readonly plan: Plan,
    readonly ids: LogicalIds,
  ) {}

  get parameters(): readonly Parameter[] {
    return [...this.#parameters.values()];
  }

  /** What a reader calls the value of a parameter. */
  referenceTo(name: string): string | undefined {
    const parameter = this.#parameters.get(name);
    return parameter === undefined ? undefined : `${parameter.id}.Ref`;
  }

  property(argument: Argument): Property {
    if (typeof argument !== "object") return argument;
    if (!("kind" in argument)) return argument.map((item) => this.property(item));
    switch (argument.kind) {
      case "reference":
        return this.#reference(argument);
      case "unknown":
        return this.#parameter(argument);
      case "map":
        return { kind: "map", entries: argument.entries.map(([name, value]) => [name, this.property(value)] as const) };
      case "document":
        return document(argument);
      case "user_data":
        return { kind: "base64", text: argument.text };
      case "ipv6_part": {
        const vpc = this.#reference({ kind: "reference", id: argument.vpc, attribute: "id" });
        return typeof vpc === "object" && "kind" in vpc && vpc.kind === "ref" ? { kind: "ipv6_part", vpc: vpc.id, number: argument.number } : vpc;
      }
      default:
        return never(argument);
    }
  }

  /** The declaration that an argument refers to. */
  declarationOf(argument: Argument | undefined): Declaration | undefined {
    if (typeof argument !== "object" || !("kind" in argument) || argument.kind !== "reference") return undefined;
    return this.plan.places.get(argument.id)?.declaration;
  }

  #reference(reference: Reference): Property {
    const found: Resolved = resolve(this.plan, reference);
    if (typeof found === "string") {
      if (this.plan.isDescribed(reference.id)) this.plan.notCarried.say("what a template can only refer to by its id", reference.id, "the id is written");
      return found;
    }
    if (!("declaration" in found)) {
      this.plan.notCarried.say("references that a template can not make", reference.id, ASKED_FOR);
      return this.#parameter(found);
    }
    const { declaration, attribute } = found;
    const id = this.ids.of(declaration);
    const named = isInDefaultVpc(declaration) ? "GroupId" : templateAttribute(declaration.type, attribute);
    if (named === null) return { kind: "ref", id };
    if (named !== undefined) return { kind: "get_att", id, attribute: named };
    this.plan.notCarried.say("references that a template can not make", reference.id, ASKED_FOR);
    const name = this.plan.askedFor.named(`${attribute} of ${reference.id}`, words(`${reference.id}_${attribute}`));
    return this.#parameter({ kind: "unknown", name, type: "string" });
  }

  #parameter({ name, type }: Unknown): Property {
    const known = this.#parameters.get(name);
    const parameter = known ?? { id: this.ids.free(parameterName(name)), type: TYPES[type], isFlag: type === "bool" };
    this.#parameters.set(name, parameter);
    return { kind: "ref", id: parameter.id };
  }
}

/** `Ref` of a group that names no VPC is its name (AWS::EC2::SecurityGroup, "Return values"). */
const isInDefaultVpc = ({ type, arguments: own }: Declaration): boolean => type === "aws_security_group" && !own.some(([name]) => name === "vpc_id");

const TYPES = { string: "String", bool: "String", number: "Number", "list(string)": "CommaDelimitedList" } as const;

/** A policy is an object of the template. */
const document = ({ value }: Document): Property => plain(value);

function plain(value: PlainValue): Property {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(plain);
  return map(Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)])));
}

const isList = (value: object): value is readonly PlainValue[] => Array.isArray(value);
