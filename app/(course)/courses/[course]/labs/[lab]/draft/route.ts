import { z } from "zod";
import { handle } from "@/app/_http/handle";
import { HAND_IN_BODY, restoreDraft, saveDraft } from "@/lib/learning";
import { labParams, written } from "../lab-request";

const MOST_VERSIONS = 2 ** 31 - 2;
const baseVersion = z.int().min(0).max(MOST_VERSIONS);
const save = written.extend({ baseVersion });
const restore = z.strictObject({ restore: z.union([z.literal("starter"), z.uuid()]), baseVersion });

export const PUT = handle(
  { action: "save-draft", params: labParams, body: z.union([save, restore]), ...HAND_IN_BODY },
  ({ actor, params, body }) => {
    if ("files" in body) return saveDraft(actor, { ...params, ...body });
    const from = body.restore === "starter" ? body.restore : { submission: body.restore };
    return restoreDraft(actor, { ...params, from, baseVersion: body.baseVersion });
  },
);
