import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { asText, CallFailure, define, type Call, type FunctionDefinition } from "./definition";

const ENCODER = new TextEncoder();
const CHUNK = 8_192;
/** Digests are slow: so many units of a text are one step. */
const UNITS_PER_STEP = 2;

/** Bytes in base 64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** The bytes that base 64 spells. */
export function fromBase64(text: string, call: Call): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return call.fail("The text is not base64.");
  }
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
    call.meter.spend(Math.ceil(text.length / UNITS_PER_STEP), call.span);
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
  ["md5", hash(md5, bytesToHex)],
  ["sha1", hash(sha1, bytesToHex)],
  ["sha256", hash(sha256, bytesToHex)],
  ["sha512", hash(sha512, bytesToHex)],
  ["urlencode", define([asText], (call, text) => call.text(urlencode(text)))],
]);
