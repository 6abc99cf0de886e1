import { z } from "zod";
import { addressPart } from "@/app/_http/address-part";
import { FORMATS } from "@/lib/ingest";

/** What the machine routes of a lab are asked. Shapes only: what a text says, the engine's reader judges. */

export const labParams = z.object({ course: addressPart, lab: addressPart });

const isRelative = (path: string): boolean => path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

/** What a list of files could not show as it is: control and format characters, halves of pairs, all spaces but one. */
const SHOWN = /^(?:[^\p{C}\p{Z}]| )*$/u;

/** Relative, with `/` between its parts, and no way out of its folder. */
const path = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => isRelative(text) && !text.includes("\\"), { error: "Name files by a relative path, as in main.tf or network/main.tf." })
  .regex(SHOWN, { error: "Name files in characters that a list can show: leave out line breaks, control characters and unusual spaces." });

const files = z
  .array(z.strictObject({ path, text: z.string() }))
  .min(1, { error: "Send one file or more." })
  .max(1_000, { error: "Send at most 1,000 files." })
  .refine((all) => new Set(all.map((file) => file.path)).size === all.length, { error: "Give each file a path of its own." });

export const written = z.strictObject({ format: z.enum(FORMATS), files });
