import { handlePublic } from "@/app/_http/handle";
import { signUp, signUpSchema } from "@/lib/auth";

export const POST = handlePublic({ action: "sign-up", body: signUpSchema, maxBytes: 16_384 }, ({ body, origin }) => signUp(body, origin));
