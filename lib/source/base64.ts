/** A text as AWS takes and prints data of its owner's: UTF-8 in Base64. */
export const toBase64 = (text: string): string => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

/** What a text in Base64 says; null where it is none. No pattern with groups: engines run out of stack on eight megabytes. */
export function fromBase64(text: string): string | null {
  const body = text.replace(/={1,2}$/, "");
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(body)) return null;
  return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
}
