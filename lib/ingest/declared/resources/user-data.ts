import { valueOr, type BlockReader } from "../arguments";

/** What the instance runs first, decoded; null where there is none or it is known after apply only. */
export function readUserData(body: BlockReader): string | null {
  const plain = body.text("user_data");
  if (plain.state === "written") return plain.value;
  const encoded = valueOr(body.text("user_data_base64"), null);
  return encoded === null ? null : (decodeBase64(encoded) ?? encoded);
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function decodeBase64(text: string): string | null {
  if (!BASE64.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
