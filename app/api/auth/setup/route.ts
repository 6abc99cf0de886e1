import { handlePublic } from "@/app/_http/handle";
import { setUp, setupSchema } from "@/lib/auth";

export const POST = handlePublic({ action: "use-setup-link", body: setupSchema, maxBytes: 16_384 }, ({ body, origin }) => setUp(body, origin));
