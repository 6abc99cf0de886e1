const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

const firstIn = (text: string, marks: readonly (readonly [string, string])[]): string | null => marks.find(([mark]) => text.includes(mark))?.[1] ?? null;

/** `Firefox on Windows`, as far as a User-Agent tells: each browser also names the ones that it resembles. */
export const browserName = (userAgent: string): string => {
  const browser = firstIn(userAgent, BROWSERS) ?? "A browser";
  const system = firstIn(userAgent, SYSTEMS);
  return system === null ? browser : `${browser} on ${system}`;
};
