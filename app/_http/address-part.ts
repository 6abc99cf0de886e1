import { z } from "zod";

/** What names something stored, as a course or a lab: text that the database can be asked for. */
export const addressPart = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: "Leave out control characters: nothing is named with them." });
