import { refuse } from "@/lib/auth";

const inWords = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} KiB` : `${Math.floor(bytes / 1024 / 102.4) / 10} MiB`);

const tooLarge = (limit: number): never => refuse("too-large", `Send at most ${inWords(limit)} at a time: shorten or split what you send.`);

/** Stops reading at the limit, whatever the length that the sender told. */
const readBytes = async (body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) tooLarge(limit);
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

/** The JSON of a request of at most `limit` bytes. @throws Refusal too-large or invalid. */
export const readJson = async (request: Request, limit: number): Promise<unknown> => {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    refuse("invalid", "Send JSON, and say so: Content-Type: application/json.");
  }
  if (Number(request.headers.get("content-length") ?? 0) > limit) tooLarge(limit);
  if (request.body === null) refuse("invalid", "Send a JSON body: this one is empty.");
  const text = asText(await readBytes(request.body, limit));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return refuse("invalid", `Send valid JSON: ${(error as Error).message}.`);
  }
};
