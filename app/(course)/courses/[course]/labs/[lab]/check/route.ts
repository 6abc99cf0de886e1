import { topologyOf } from "@/app/_components/network/topology-of";
import { handle } from "@/app/_http/handle";
import { checkDraft } from "@/lib/learning";
import { handInBody, labParams, written } from "../lab-request";

export const POST = handle(
  { action: "check-draft", params: labParams, body: written, ...handInBody },
  async ({ actor, params, body }) => {
    const read = await checkDraft(actor, { ...params, ...body });
    if (read === null) return { kind: "superseded" };
    return { kind: "read", diagnostics: read.diagnostics, topology: read.network && topologyOf(read.network) };
  },
);
