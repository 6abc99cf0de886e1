import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { endSession } from "@/lib/auth";

export const DELETE = handle({ action: "end-session", params: z.object({ id: z.uuid() }) }, ({ actor, params }) => endSession(actor, params.id));
