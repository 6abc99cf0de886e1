import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "./base64";

describe("Base64", () => {
  it.each(["", "a", "ab", "abc", "#!/bin/bash\ndnf update -y\n", "größer ✓"])("gives %j back", (text) => expect(fromBase64(toBase64(text))).toBe(text));

  it.each(["a", "YQ", "YQ=", "Y===", "YQ==YQ==", "Y Q=", "YQ_-", "\nYWI="])("is not %j", (text) => expect(fromBase64(text)).toBeNull());

  it("is read in texts of eight megabytes, and refused in them", () => {
    expect(fromBase64("AAAA".repeat(2 << 20))).toHaveLength(6 << 20);
    expect(fromBase64(`${"AAAA".repeat(2 << 20)}-`)).toBeNull();
  });
});
