import { z } from "zod";
import { addressPart } from "@/app/_http/address-part";
import { FORMATS } from "@/lib/ingest";

/** What the machine routes of a lab are asked. Shapes only: what a text says, the engine's reader judges. */

export const labParams = z.object({ course: addressPart, lab: addressPart });

/** Relative, with `/` between its parts, and no way out of its folder. */
const path = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\0\\]|\p{Cs}/u.test(text), {
    error: "Name files by a relative path, as in main.tf or network/main.tf.",
  });

const files = z
  .array(z.strictObject({ path, text: z.string() }))
  .min(1, { error: "Send one file or more." })
  .max(1_000, { error: "Send at most 1,000 files." })
  .refine((all) => new Set(all.map((file) => file.path)).size === all.length, { error: "Give each file a path of its own." });

export const written = z.strictObject({ format: z.enum(FORMATS), files });
