import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { attempts, HAND_IN_BODY, submit } from "@/lib/learning";
import { labParams, written } from "../lab-request";

const handedIn = written.extend({ idempotencyKey: z.uuid() });

export const POST = handle(
  { action: "submit", params: labParams, body: handedIn, ...HAND_IN_BODY },
  async ({ actor, params, body }) => {
    const stored = await submit(actor, { ...params, ...body });
    return Response.json(stored, { status: stored.isNew ? 201 : 200 });
  },
);

export const GET = handle({ action: "see-attempts", params: labParams }, async ({ actor, params }) => ({
  attempts: await attempts(actor, params.course, params.lab),
}));
