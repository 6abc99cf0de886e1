import type { HostileCase } from "./hostile-case";

type Row = readonly [name: string, bytes: Uint8Array, code: string];

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const random = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
};

const ROWS: readonly Row[] = [
  ["a NUL byte", Uint8Array.from([0x61, 0x00, 0x62]), "file-binary"],
  ["UTF-16", utf16("locals {}\n"), "file-utf-16"],
  ["invalid UTF-8", Uint8Array.from([0x61, 0xc3, 0x28]), "file-not-utf-8"],
  ["a character of too many bytes", Uint8Array.from([0xc0, 0x80]), "file-not-utf-8"],
  ["half a pair of surrogates", Uint8Array.from([0xed, 0xa0, 0x80]), "file-not-utf-8"],
  ["a megabyte of anything", random(1 << 20), "file-binary"],
];

const PATHS = { terraform: "main.tf", cloudformation: "template.yaml", describe: "vpcs.json", console: "network.console.json" } as const;
const FORMATS = ["terraform", "cloudformation", "describe", "console"] as const;

/** Files that are no text, under the name of each format. */
export const BYTES_CASES: readonly HostileCase[] = FORMATS.flatMap((format) =>
  ROWS.map(([name, bytes, code]): HostileCase => ({ name: `${name} for a text`, format, files: () => ({ [PATHS[format]]: bytes }), codes: [code] })),
);
