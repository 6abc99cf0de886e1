/** A number as Terraform writes it: in full, without an exponent. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return Object.is(value, -0) ? "0" : BigInt(value).toString();
  const short = String(value);
  return short.includes("e") ? value.toFixed(Math.min(100, fractionDigits(short))).replace(/0+$/, "") : short;
}

/** How many digits after the point a number in exponent notation has when written in full. */
function fractionDigits(short: string): number {
  const [mantissa = "", exponent = "0"] = short.split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number that a text spells, or null. */
export function parseNumber(text: string): number | null {
  if (!DECIMAL.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
