import { z } from "zod";
import { addressPart } from "@/app/_http/address-part";
import { handle } from "@/app/_http/handle";
import { displayName } from "@/lib/auth";
import { createCohort } from "@/lib/teaching";

const wanted = z.strictObject({
  name: displayName({ most: 80, none: "Give the cohort a name.", tooLong: "Give the cohort a name of at most 80 characters." }),
  course: addressPart,
});

export const POST = handle({ action: "create-cohort", body: wanted, maxBytes: 4096 }, async ({ actor, body }) =>
  Response.json(await createCohort(actor, body), { status: 201 }),
);
