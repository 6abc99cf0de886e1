import { z } from "zod";
import { parseAddress, parsePrefix } from "../net";

const cidr = z
  .string()
  .refine((text) => parsePrefix(text)?.canonical === true, "takes a CIDR block without host bits, such as 203.0.113.0/24");
const address = z.string().refine((text) => parseAddress(text) !== null, "takes an address");
const pool = z.union([cidr.transform((one) => [one]), z.array(cidr).min(1)]);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, "takes lower-case letters, digits and underscores");
const word = z.string().regex(/^[a-z][a-z0-9-]*$/, "takes lower-case letters, digits and hyphens");

/**
 * What differs between learners. Every file of a lab is written with the defaults; a variant replaces each of them.
 * A block comes from a pool, or is the block of `length` around another parameter; an address comes from a pool, or
 * lies within another parameter; ports and names come from a list.
 */
export const paramSchema = z.union([
  z.strictObject({ kind: z.literal("cidr"), default: cidr, pool, length: z.number().int().min(0).max(128) }),
  z.strictObject({ kind: z.literal("cidr"), default: cidr, around: name, length: z.number().int().min(0).max(128) }),
  z.strictObject({ kind: z.literal("address"), default: address, pool }),
  z.strictObject({ kind: z.literal("address"), default: address, within: name }),
  z.strictObject({
    kind: z.literal("port"),
    default: z.number().int().min(1).max(65_535),
    choices: z.array(z.number().int().min(1).max(65_535)).min(2),
  }),
  z.strictObject({ kind: z.literal("name"), default: word, choices: z.array(word).min(2) }),
]);
export const paramsSchema = z.record(name, paramSchema);

export type Param = z.infer<typeof paramSchema>;
export type Params = z.infer<typeof paramsSchema>;

/** The parameter that this one is derived from, if any. */
export const baseOf = (param: Param): string | null => ("around" in param ? param.around : "within" in param ? param.within : null);
