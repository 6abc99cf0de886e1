import classes from "./meter.module.css";

/** A measured part of a whole. The label says it in words. */
export function Meter({ value, max, label }: { readonly value: number; readonly max: number; readonly label: string }) {
  const full = max > 0 && value >= max;
  return (
    <svg className={classes.meter} data-full={full} role="img" aria-label={label} viewBox="0 0 100 1" preserveAspectRatio="none">
      <rect width="100" height="1" className={classes.track} />
      <rect width={max > 0 ? (100 * value) / max : 0} height="1" className={classes.value} />
    </svg>
  );
}
