import type { Call } from "./call";
import { asText, define, type FunctionDefinition } from "./definition";
import { quoted } from "../../../../source";

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment in milliseconds, and the minutes that its clock is ahead of UTC. */
function readTime(text: string, call: Call): { moment: number; offset: number } {
  const zone = RFC_3339.exec(text)?.[2];
  const moment = zone === undefined ? NaN : Date.parse(text);
  if (zone === undefined || Number.isNaN(moment)) return call.fail(`${quoted(text)} is not a time as in \`2024-01-31T12:00:00Z\`.`);
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
  return { moment, offset: (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["µs", 1e-3],
  ["ms", 1],
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
]);

function readDuration(text: string, call: Call): number {
  if (!/^[+-]?(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text))
    return call.fail(`${quoted(text)} is not a duration as in \`1h30m\`.`);
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
  const length = parts.reduce((total, [, amount, unit = ""]) => total + Number(amount) * (UNITS.get(unit) ?? 0), 0);
  return text.startsWith("-") ? -length : length;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

interface Clock {
  readonly date: Date;
  readonly offset: number;
}

const two = (value: number): string => String(value).padStart(2, "0");
const zone = (offset: number, colon: string): string =>
  `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}${colon}${two(Math.abs(offset) % 60)}`;
const twelve = (hour: number): number => hour % 12 || 12;

/** The parts of a date's format; `date` is shifted so that its UTC fields are those of the local clock. */
const FIELDS: ReadonlyMap<string, (clock: Clock) => string> = new Map<string, (clock: Clock) => string>([
  ["YYYY", ({ date }) => String(date.getUTCFullYear()).padStart(4, "0")],
  ["YY", ({ date }) => two(date.getUTCFullYear() % 100)],
  ["MMMM", ({ date }) => MONTHS[date.getUTCMonth()] ?? ""],
  ["MMM", ({ date }) => (MONTHS[date.getUTCMonth()] ?? "").slice(0, 3)],
  ["MM", ({ date }) => two(date.getUTCMonth() + 1)],
  ["M", ({ date }) => String(date.getUTCMonth() + 1)],
  ["DD", ({ date }) => two(date.getUTCDate())],
  ["D", ({ date }) => String(date.getUTCDate())],
  ["EEEE", ({ date }) => DAYS[date.getUTCDay()] ?? ""],
  ["EEE", ({ date }) => (DAYS[date.getUTCDay()] ?? "").slice(0, 3)],
  ["hh", ({ date }) => two(date.getUTCHours())],
  ["h", ({ date }) => String(date.getUTCHours())],
  ["HH", ({ date }) => two(twelve(date.getUTCHours()))],
  ["H", ({ date }) => String(twelve(date.getUTCHours()))],
  ["AA", ({ date }) => (date.getUTCHours() < 12 ? "AM" : "PM")],
  ["aa", ({ date }) => (date.getUTCHours() < 12 ? "am" : "pm")],
  ["mm", ({ date }) => two(date.getUTCMinutes())],
  ["m", ({ date }) => String(date.getUTCMinutes())],
  ["ss", ({ date }) => two(date.getUTCSeconds())],
  ["s", ({ date }) => String(date.getUTCSeconds())],
  ["ZZZZZ", ({ offset }) => zone(offset, ":")],
  ["ZZZZ", ({ offset }) => zone(offset, "")],
  ["ZZZ", ({ offset }) => (offset === 0 ? "UTC" : zone(offset, ""))],
  ["Z", ({ offset }) => (offset === 0 ? "Z" : zone(offset, ":"))],
]);

const formatdate = define([asText, asText], (call, format, time) => {
  const { moment, offset } = readTime(time, call);
  const clock = { date: new Date(moment + offset * 60_000), offset };
  const text = format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run: string, quoted?: string) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return (
      FIELDS.get(run)?.(clock) ?? call.fail(`\`${run}\` is no part of a date.`, "Put letters that stand for themselves in single quotes.")
    );
  });
  return call.text(text);
});

/** RFC 3339 without fractions of a second, in the zone of the original. */
function spell(moment: number, offset: number): string {
  const local = new Date(moment + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset === 0 ? "Z" : zone(offset, ":")}`;
}

const timeadd = define([asText, asText], (call, time, duration) => {
  const { moment, offset } = readTime(time, call);
  const sum = moment + readDuration(duration, call);
  return Math.abs(sum) > 8e15 ? call.fail("The time is too far away.") : call.text(spell(sum, offset));
});

export const timeFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["formatdate", formatdate],
  ["timeadd", timeadd],
  ["timecmp", define([asText, asText], (call, a, b) => call.number(Math.sign(readTime(a, call).moment - readTime(b, call).moment)))],
]);
