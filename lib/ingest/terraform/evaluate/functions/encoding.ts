import { binaryText, fromBase64, toBase64 } from "./bytes";
import type { Call } from "./call";
import { asText, define, type FunctionDefinition } from "./definition";

/** A character encoding: its bytes for a text, and back; null where it has none for it. */
interface Encoding {
  readonly encode: (text: string) => Uint8Array | null;
  readonly label: string;
}

const utf16 = (littleEndian: boolean) => (text: string) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

const singleByte = (last: number) => (text: string) => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > last) return null;
    bytes[at] = code;
  }
  return bytes;
};

/** The encodings that network code meets (IANA names); Terraform knows more, whose texts are then left to apply. */
const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ["UTF-8", { encode: (text: string) => new TextEncoder().encode(text), label: "utf-8" }],
  ["UTF-16LE", { encode: utf16(true), label: "utf-16le" }],
  ["UTF-16BE", { encode: utf16(false), label: "utf-16be" }],
  ["US-ASCII", { encode: singleByte(127), label: "us-ascii" }],
  ["ISO-8859-1", { encode: singleByte(255), label: "iso-8859-1" }],
]);

const LATER = "texts in this encoding are known only after apply";

const encode = define([asText, asText], (call, text, name) => {
  const encoding = ENCODINGS.get(name.toUpperCase());
  if (encoding === undefined) return call.unknown(LATER, []);
  const bytes = encoding.encode(text);
  return bytes === null ? call.fail(`The text has characters that ${name} does not have.`) : call.text(toBase64(bytes));
});

const decode = define([asText, asText], (call, text, name) => {
  const encoding = ENCODINGS.get(name.toUpperCase());
  if (encoding === undefined) return call.unknown(LATER, []);
  return call.text(decoded(fromBase64(text, call), encoding, name, call));
});

function decoded(bytes: Uint8Array, { label }: Encoding, name: string, call: Call): string {
  if (label === "iso-8859-1" || label === "us-ascii") return binaryText(bytes);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return call.fail(`The text is not base64 of a text in ${name}.`);
  }
}

export const encodingFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["textencodebase64", encode],
  ["textdecodebase64", decode],
]);
