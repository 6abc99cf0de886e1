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

const refusal = (request: Request, limit = KIB): Promise<string> => readJson(request, limit).then(String, (error: Error) => error.message);

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

  it("is not read on behind the limit", async () => {
    const { stream, sent } = endless();
    expect(await refusal(post(stream), 10 * KIB)).toContain("Send at most 10 KiB");
    expect(sent()).toBeLessThan(20 * KIB);
  });
});
