import { z } from "zod";
import { addressPart } from "@/app/_http/address-part";
import { handle } from "@/app/_http/handle";
import { createCohort } from "@/lib/teaching";

const wanted = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, { error: "Give the cohort a name." })
    .max(80, { error: "Give the cohort a name of at most 80 characters." })
    .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u, { error: "Give the cohort a name without control characters." }),
  course: addressPart,
});

export const POST = handle({ action: "create-cohort", body: wanted, maxBytes: 4096 }, async ({ actor, body }) =>
  Response.json(await createCohort(actor, body), { status: 201 }),
);
