/** Terraform holds numbers with so many bits: enough to tell on which side of a half a decimal fraction lies. */
const BITS = 512;

/**
 * A number that is not negative with so many digits after the point, as Terraform rounds it: from its binary value of
 * 512 bits, and to the even neighbour where it lies exactly between two.
 */
export function fixedPoint(value: number, digits: number): string {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = Number(exponent) - fraction.length;
  const written = BigInt(whole + fraction);
  const numerator = written * 10n ** BigInt(Math.max(0, scale));
  const denominator = 10n ** BigInt(Math.max(0, -scale));
  const shift = BITS - bitLength(numerator) + bitLength(denominator);
  const binary =
    shift >= 0 ? roundedQuotient(numerator << BigInt(shift), denominator) : roundedQuotient(numerator, denominator << BigInt(-shift));
  const raised = binary * 10n ** BigInt(digits);
  const rounded = shift >= 0 ? roundedQuotient(raised, 1n << BigInt(shift)) : raised << BigInt(-shift);
  const text = rounded.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const bitLength = (value: bigint): number => value.toString(2).length;

/** To the nearest whole number; from exactly between two to the even one. */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const [quotient, rest] = [numerator / denominator, numerator % denominator];
  const twice = rest * 2n;
  if (twice < denominator || (twice === denominator && quotient % 2n === 0n)) return quotient;
  return quotient + 1n;
}
