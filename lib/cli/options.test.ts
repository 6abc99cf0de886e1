import { describe, expect, it } from "vitest";
import { numberOption, parseWords, portOption } from "./options";
import { query } from "./query";
import { UsageError } from "./usage-error";

describe("ports", () => {
  it.each([
    ["a port", "443", 443],
    ["a range", "1024-65535", [1024, 65_535]],
    ["the first port", "0", 0],
  ])("reads %s", (_, text, wanted) => expect(portOption({ port: text }, "port")).toEqual(wanted));
  it.each([
    ["a word", "https"],
    ["too large", "65536"],
    ["a range that descends", "10-1"],
    ["an open range", "1024-"],
    ["three numbers", "1-2-3"],
    ["a sign", "-1"],
  ])("refuses %s", (_, text) => expect(() => portOption({ port: text }, "port")).toThrow(UsageError));
});

describe("numbers", () => {
  it("keeps to its bounds", () => {
    expect(numberOption({ seed: "7" }, "seed", [0, 9])).toBe(7);
    expect(() => numberOption({ seed: "10" }, "seed", [0, 9])).toThrow(/from 0 to 9, and got "10"/);
  });
});

describe("words behind a command", () => {
  it("splits words from options", () =>
    expect(parseWords(query, ["net", "--from", "internet", "--to", "a"])).toEqual({ words: ["net"], options: { from: "internet", to: "a" } }));
  it("names an option that it does not know", () => expect(() => parseWords(query, ["net", "--form", "x"])).toThrow(/--form/));
  it.each([
    ["twice", ["--port", "22", "--port", "23"]],
    ["twice with one value", ["--port=22", "--port", "22"]],
  ])("refuses an option that takes one value and is there %s", (_, args) =>
    expect(() => parseWords(query, ["net", ...args])).toThrow(/Give --port once: it is there 2 times/));
  it("takes an option several times that takes several values", () =>
    expect(parseWords(query, ["net", "--var", "a=1", "--var", "b=2", "--json", "--json"]).options).toEqual({ var: ["a=1", "b=2"], json: true }));
  it("says how many words it takes", () => expect(() => parseWords(query, [])).toThrow(/takes 1 word/));
});
