import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { changePerson } from "@/lib/auth";

const change = z
  .strictObject({ role: z.enum(["student", "instructor", "admin"]).optional(), disabled: z.boolean().optional() })
  .refine((given) => given.role !== undefined || given.disabled !== undefined, { error: "Send a role, or whether the account is closed." });

export const PATCH = handle({ action: "change-person", params: z.object({ id: z.uuid() }), body: change, maxBytes: 4096 }, ({ actor, params, body }) =>
  changePerson(actor, params.id, body),
);
