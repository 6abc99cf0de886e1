import { z } from "zod";

/** A field with the label that the console shows for it. */
export const titled = <S extends z.ZodType>(title: string, schema: S): S => schema.meta({ title });
export const text = (title: string) => titled(title, z.string());
export const maybe = (title: string) => titled(title, z.string().exactOptional());
export const flag = (title: string) => titled(title, z.boolean().exactOptional());
export const texts = (title: string) => titled(title, z.array(z.string()).exactOptional());
export const rows = <S extends z.ZodType>(title: string, row: S) => titled(title, z.array(row).exactOptional());
