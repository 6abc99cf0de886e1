import { refuse } from "@/lib/auth";

const inWords = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} KiB` : `${Math.floor(bytes / 1024 / 102.4) / 10} MiB`);

/** The sentence for a body that is too large; `sent` says how large, as in `2.4 MiB` or `more than 64 KiB`. */
export type TooLarge = (sent: string) => string;

/** Hears of bytes that came, and may refuse them. */
type Take = (bytes: number) => void;

/** Stops reading at the limit, whatever the length that the sender told. */
const readBytes = async (body: ReadableStream<Uint8Array>, limit: number, tooLarge: TooLarge, take: Take): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) refuse("too-large", tooLarge(`more than ${inWords(limit)}`));
    take(chunk.length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};

const asText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("invalid", "Send text in UTF-8: there are bytes in it that no text has.");
  }
};

const atMost =
  (limit: number): TooLarge =>
  () =>
    `Send at most ${inWords(limit)} at a time: shorten or split what you send.`;

/** The JSON of a request of at most `limit` bytes; more is never held in memory. @throws Refusal too-large or invalid. */
export const readJson = async (
  request: Request,
  limit: number,
  tooLarge: TooLarge = atMost(limit),
  take: Take = () => undefined,
): Promise<unknown> => {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    refuse("invalid", "Send JSON, and say so: Content-Type: application/json.");
  }
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > limit) refuse("too-large", tooLarge(inWords(told)));
  if (request.body === null) refuse("invalid", "Send a JSON body: this one is empty.");
  const text = asText(await readBytes(request.body, limit, tooLarge, take));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return refuse("invalid", `Send valid JSON: ${(error as Error).message}.`);
  }
};
