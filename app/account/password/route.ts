import { handle } from "@/app/_http/handle";
import { changePassword, changePasswordSchema } from "@/lib/auth";

export const PUT = handle({ action: "change-password", body: changePasswordSchema, maxBytes: 16_384 }, ({ actor, sessionId, body }) =>
  changePassword(actor, sessionId, body),
);
