import { errorAt, fromBase64, type Span } from "../../../source";
import type { Configured, Scope } from "./scope";

/** What AWS takes, before it is encoded. */
const MOST_BYTES = 16 << 10;

/**
 * What the instance runs first, decoded; null where there is none. Also null where it is known after apply only or can
 * not be read: that is then missing, so that nobody takes it for none.
 */
export function readUserData(scope: Scope, { id, body }: Pick<Configured, "id" | "body">): string | null {
  const [plain, encoded] = [body.text("user_data"), body.text("user_data_base64")];
  const { implied } = scope;
  if (plain.state === "written") return ofSize(plain.value, plain.span, id, scope);
  if (encoded.state === "written") return ofSize(fromBase64(encoded.value) ?? encoded.value, encoded.span, id, scope);
  if (plain.state !== "absent" || encoded.state !== "absent") implied.lack("the user data", id);
  return null;
}

function ofSize(text: string, span: Span | null, id: string, { implied, report }: Scope): string | null {
  if (text.length <= MOST_BYTES && new TextEncoder().encode(text).length <= MOST_BYTES) return text;
  const message = `The user data of ${id} is larger than 16 KB, which is what AWS takes: it is not read.`;
  report(errorAt("text-too-long", message, { hint: "Fetch the rest from a bucket when the instance starts.", span }));
  implied.lack("the user data", id);
  return null;
}
