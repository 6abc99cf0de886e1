const FORMATS = {
  day: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
  minute: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }),
};

/** A point in time (ISO 8601), to the day or to the minute. In UTC, so that server and browser print the same. */
export function Moment({ at, precision = "minute" }: { readonly at: string; readonly precision?: keyof typeof FORMATS }) {
  return (
    <time dateTime={at}>
      {FORMATS[precision].format(new Date(at))}
      {precision === "minute" && " UTC"}
    </time>
  );
}
