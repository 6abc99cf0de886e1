import { asAny, defineMany, type FunctionDefinition } from "./definition";

/** Functions whose result differs from run to run, or is made by secret means: known only after apply. */
const AFTER_APPLY = [
  "base64gzip",
  "bcrypt",
  "plantimestamp",
  "rsadecrypt",
  "timestamp",
  "uuid",
  "uuidv5",
];

const later = (name: string): FunctionDefinition => defineMany(asAny, (call) => call.unknown(`\`${name}\` is known only after apply`, []));

export const laterFunctions: ReadonlyMap<string, FunctionDefinition> = new Map(AFTER_APPLY.map((name) => [name, later(name)]));
