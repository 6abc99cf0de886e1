import { describe, expect, it } from "vitest";
import { readJson } from "./read-body";

const KIB = 1024;

const post = (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }): Request =>
  new Request("http://localhost/x", { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** Sends without telling a length, and counts what was taken. */
const endless = () => {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += KIB;
      controller.enqueue(new Uint8Array(KIB).fill(32));
    },
  });
  return { stream, sent: () => sent };
};

const refusal = (request: Request, limit = KIB, sentence?: (sent: string) => string): Promise<string> =>
  readJson(request, limit, sentence).then(String, (error: Error) => error.message);

describe("the body of a request", () => {
  it("is JSON", async () => {
    expect(await readJson(post('{"a":"é"}'), KIB)).toEqual({ a: "é" });
    expect(await readJson(post("{}", { "content-type": "application/json; charset=utf-8" }), KIB)).toEqual({});
  });

  it.each([
    ["of another kind", post("{}", { "content-type": "text/plain" }), "Send JSON, and say so: Content-Type: application/json."],
    ["that is cut off", post("{"), "Send valid JSON"],
    ["that is no text", post(new Uint8Array([0xff, 0xfe])), "Send text in UTF-8"],
    ["that tells a length over the limit", post("{}", { "content-type": "application/json", "content-length": "9999" }), "Send at most 1 KiB"],
    ["that is longer than the limit", post(JSON.stringify("a".repeat(KIB))), "Send at most 1 KiB"],
  ])("%s is refused with the way out", async (_name, request, message) => {
    expect(await refusal(request)).toContain(message);
  });

  it("over a limit with a sentence of its own is refused with that, and with its size as far as it is known", async () => {
    const { stream } = endless();
    const told = post("{}", { "content-type": "application/json", "content-length": String(1.5 * KIB * KIB) });
    const own = (request: Request) => refusal(request, 10 * KIB, (sent) => `It has ${sent}.`);
    expect(await own(told)).toBe("It has 1.5 MiB.");
    expect(await own(post(stream))).toBe("It has more than 10 KiB.");
  });

  it("is not read on behind the limit", async () => {
    const { stream, sent } = endless();
    expect(await refusal(post(stream), 10 * KIB)).toContain("Send at most 10 KiB");
    expect(sent()).toBeLessThan(20 * KIB);
  });
});
