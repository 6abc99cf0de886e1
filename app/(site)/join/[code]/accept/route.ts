import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { joinCohort } from "@/lib/teaching";

export const POST = handle({ action: "join-cohort", params: z.object({ code: z.string().max(40) }) }, ({ actor, params }) =>
  joinCohort(actor, params.code),
);
