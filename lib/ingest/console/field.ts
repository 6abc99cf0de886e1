import { z } from "zod";

/** A field with the label that the console shows for it. */
export const titled = <S extends z.ZodType>(title: string, schema: S): S => schema.meta({ title });
export const text = (title: string) => titled(title, z.string());
export const maybe = (title: string) => titled(title, z.string().exactOptional());
export const flag = (title: string) => titled(title, z.boolean().exactOptional());
export const texts = (title: string) => titled(title, z.array(z.string()).exactOptional());
export const rows = <S extends z.ZodType>(title: string, row: S) => titled(title, z.array(row).exactOptional());

/** What a stored network did not know: a state, a setting, of an ACL's rule a part. */
export const NOT_KNOWN = "Unknown";

/** What the form calls a thing: others name it by this. Unique across the form. */
export const id = titled("ID", z.string());
export const name = maybe("Name");
/** Addresses of an interface, the primary one first: an address each, or `Auto-assign`. */
export const privateIps = texts("Private IPv4 addresses");
export const securityGroups = texts("Security groups");
export const tenancy = titled("Tenancy", z.enum(["default", "dedicated", "host"]).exactOptional());
