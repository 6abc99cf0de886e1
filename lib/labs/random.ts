/** FNV-1a, 32 bits: spreads a label over the numbers. */
const hash32 = (label: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < label.length; at++) hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** SplitMix32 (after Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the n-th number of a seed's stream. */
const splitMix32 = (seed: number, n: number): number => {
  let z = (seed + Math.imul(n, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
};

/**
 * A number from 0 to `below` - 1 (`below` up to 2^31) that depends on seed, label and attempt alone: a parameter added
 * to a lab leaves the choices of the others as they were.
 */
export const choose = (seed: number, label: string, attempt: number, below: number): number =>
  Math.floor((splitMix32((seed ^ hash32(label)) | 0, attempt + 1) / 0x1_0000_0000) * below);
