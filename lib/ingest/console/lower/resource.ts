import { errorAt, type Diagnostic, type Span } from "../../../source";
import type { EvaluatedBlock, ResourceInstance, Value } from "../../declared/evaluated";
import type { FormNames } from "../form-names";
import type { FormEntry } from "../read-form";
import type { ConsoleList, ConsoleRow } from "../schema";

/** Arguments in the words of the provider; those that are undefined are left out. */
export type Arguments = Readonly<Record<string, Value | undefined>>;

export const text = (value: string, span: Span): Value => ({ kind: "string", value, span });
export const number = (value: number, span: Span): Value => ({ kind: "number", value, span });
export const flag = (value: boolean, span: Span): Value => ({ kind: "bool", value, span });

/** A reference to an attribute of another resource. */
export const attributeOf = (address: string, attribute: string, span: Span): Value => ({
  kind: "unknown",
  source: { kind: "attribute", address, attribute },
  span,
});

export function block(span: Span, given: Arguments, blocks: EvaluatedBlock["blocks"] = []): EvaluatedBlock {
  const written = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, { value, span: value.span ?? span }] as const],
  );
  return { attributes: new Map(written), blocks, span };
}

export const resource = (type: string, address: string, body: EvaluatedBlock): ResourceInstance => ({
  mode: "managed",
  address,
  type,
  body,
  span: body.span,
});

/** Where a field goes: the argument that says the same, and whether its texts are ids. */
export interface Move {
  readonly argument: string;
  readonly refers: boolean;
}

export const as = (argument: string): Move => ({ argument, refers: false });
export const to = (argument: string): Move => ({ argument, refers: true });

/** For some fields of a list's entries the arguments that they become. */
export type Moves<L extends ConsoleList> = { readonly [F in keyof ConsoleRow<L> & string]?: Move };

/** The arguments that the fields of an entry become, its name as the `Name` tag. */
export function moved<L extends ConsoleList>({ entry }: FormEntry<L>, moves: Moves<L>, names: FormNames): Arguments {
  const given = Object.entries(moves as Readonly<Record<string, Move>>).map(([field, { argument, refers }]) => {
    const value = entry.value(field as keyof ConsoleRow<L> & string);
    return [argument, value !== undefined && refers ? names.reference(value) : value] as const;
  });
  return Object.fromEntries(given);
}

/** Tells fields that a row of this kind has no use for: they would be read by nobody. */
export function refuse<L extends ConsoleList>(
  { id, entry }: FormEntry<L>,
  fields: readonly (keyof ConsoleRow<L> & string)[],
  kind: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const field of fields) {
    if (entry.value(field) === undefined) continue;
    const message = `${id} is ${kind}, which has no field ${field}.`;
    report(errorAt("unknown-argument", message, { hint: `Leave ${field} out, or make ${id} something else.`, span: entry.spanOf(field) }));
  }
}

export const tagged = (name: Value | undefined, span: Span): Arguments =>
  name === undefined ? {} : { tags: { kind: "map", entries: new Map([["Name", name]]), span } };
