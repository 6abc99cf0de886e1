import { topologyOf } from "@/app/_components/network/topology-of";
import { handle } from "@/app/_http/handle";
import { checkDraft, HAND_IN_BODY } from "@/lib/learning";
import { labParams, written } from "../lab-request";

export const POST = handle(
  { action: "check-draft", params: labParams, body: written, ...HAND_IN_BODY },
  async ({ actor, params, body }) => {
    const read = await checkDraft(actor, { ...params, ...body });
    if (read === null) return { kind: "superseded" };
    return { kind: "read", diagnostics: read.diagnostics, topology: read.network && topologyOf(read.network) };
  },
);
