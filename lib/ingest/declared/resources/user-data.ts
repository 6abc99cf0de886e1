import type { Configured, Scope } from "./scope";

/**
 * What the instance runs first, decoded; null where there is none. Also null where it is known after apply only or can
 * not be read: that is then missing, so that nobody takes it for none.
 */
export function readUserData({ implied }: Scope, { id, body }: Pick<Configured, "id" | "body">): string | null {
  const [plain, encoded] = [body.text("user_data"), body.text("user_data_base64")];
  if (plain.state === "written") return plain.value;
  if (encoded.state === "written") return decodeBase64(encoded.value) ?? encoded.value;
  if (plain.state !== "absent" || encoded.state !== "absent") implied.lack("the user data", id);
  return null;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function decodeBase64(text: string): string | null {
  if (!BASE64.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
