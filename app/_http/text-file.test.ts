import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/auth";
import { textFile } from "./text-file";

const files = [{ path: "network/it's \"é\".tf", text: "<script>é</script>" }];

describe("a file that somebody wrote", () => {
  it("is sent as text to keep, under its own name", async () => {
    const answer = textFile(files, files[0]?.path ?? "");
    expect(await answer.text()).toBe("<script>é</script>");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''it%27s%20%22%C3%A9%22.tf");
  });

  it("is not there under another name", () => {
    expect(() => textFile(files, "main.tf")).toThrow(Refusal);
  });
});
