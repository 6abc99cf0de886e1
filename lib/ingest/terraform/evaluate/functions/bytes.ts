import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { CallFailure, type Call } from "./call";
import { asText, define, type FunctionDefinition } from "./definition";

const ENCODER = new TextEncoder();
const CHUNK = 8_192;
/** Digests are slow, even of short texts, and go through all of long ones: one step for each unit beside these. */
const STEPS_PER_DIGEST = 100;

/** A character for each byte. */
export function binaryText(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return binary;
}

/** Bytes in base 64. */
export const toBase64 = (bytes: Uint8Array): string => btoa(binaryText(bytes));

/** Two digits for each byte. Joined at once: a text that grows by two keeps all the steps of its growth. */
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The bytes that base 64 spells. */
export function fromBase64(text: string, call: Call): Uint8Array {
  try {
    return bytesOf(atob(text));
  } catch {
    return call.fail("The text is not base64.");
  }
}

/** A text with a character for each byte, as bytes. */
function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function decodeText(text: string, call: Call): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fromBase64(text, call));
  } catch (error) {
    if (error instanceof CallFailure) throw error;
    return call.fail("The text is not base64 of a text in UTF-8.");
  }
}

const hash = (digest: (bytes: Uint8Array) => Uint8Array, spell: (bytes: Uint8Array) => string): FunctionDefinition =>
  define([asText], (call, text) => {
    call.meter.spend(STEPS_PER_DIGEST + text.length, call.span);
    return call.text(spell(digest(ENCODER.encode(text))));
  });

/** As a query string spells it: a blank is `+`. */
const urlencode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replace(/%20/g, "+")
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

export const byteFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["base64decode", define([asText], (call, text) => call.text(decodeText(text, call)))],
  ["base64encode", define([asText], (call, text) => call.text(toBase64(ENCODER.encode(text))))],
  ["base64sha256", hash(sha256, toBase64)],
  ["base64sha512", hash(sha512, toBase64)],
  ["md5", hash(md5, toHex)],
  ["sha1", hash(sha1, toHex)],
  ["sha256", hash(sha256, toHex)],
  ["sha512", hash(sha512, toHex)],
  ["urlencode", define([asText], (call, text) => call.text(urlencode(text)))],
]);
