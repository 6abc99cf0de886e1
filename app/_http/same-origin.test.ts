import { describe, expect, it } from "vitest";
import { demandSameOrigin } from "./same-origin";

const request = (method: string, headers: Record<string, string>): Request =>
  new Request("http://localhost:3000/x", { method, headers: { host: "localhost:3000", ...headers } });

const isRefused = (asked: Request): boolean => {
  try {
    demandSameOrigin(asked);
    return false;
  } catch {
    return true;
  }
};

describe("a request that changes something", () => {
  it.each<[string, string, Record<string, string>, boolean]>([
    ["from a page of this site passes", "POST", { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }, false],
    ["from a program passes", "POST", {}, false],
    ["typed by hand passes", "POST", { "sec-fetch-site": "none" }, false],
    ["from another site is refused", "POST", { origin: "https://evil.example" }, true],
    ["from another port is refused", "POST", { origin: "http://localhost:4000" }, true],
    ["from a sister site is refused", "PUT", { "sec-fetch-site": "same-site" }, true],
    ["from nowhere that can be named is refused", "DELETE", { origin: "null" }, true],
    ["from another site that only reads passes", "GET", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
  ])("%s", (_name, method, headers, refused) => {
    expect(isRefused(request(method, headers))).toBe(refused);
  });
});
