import { pathData, type Overlay, type PlacedMark } from "./overlay";
import classes from "./diagram.module.css";

/** The way of a request or of its reply: a line as far as the packet came, dots where it did not, numbers of hops. */
export function OverlaySvg({ overlay, leg }: { readonly overlay: Overlay; readonly leg: "request" | "reply" }) {
  const stops = overlay.marks.filter((mark) => mark.outcome !== "passed");
  const marks = leg === "request" ? overlay.marks : stops;
  return (
    <g data-leg={leg} data-outcome={overlay.outcome} className={classes.overlay}>
      {overlay.missed.length > 1 && <path d={pathData(overlay.missed)} className={classes.missed} />}
      <path d={pathData(overlay.travelled)} className={classes.casing} />
      <path d={pathData(overlay.travelled)} className={classes.travelled} pathLength={leg === "request" ? 1 : undefined} />
      {overlay.outcome === "passed" && <Arrow overlay={overlay} />}
      {marks.map((mark) => (
        <HopMark key={mark.number} mark={mark} />
      ))}
    </g>
  );
}

/** At the end of the way, in its direction. */
function Arrow({ overlay }: { readonly overlay: Overlay }) {
  const [before, end] = overlay.travelled.slice(-2);
  if (!before || !end) return null;
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return <path d="M-9 -5.5 1 0 -9 5.5z" transform={`translate(${end.x} ${end.y}) rotate(${angle})`} className={classes.arrow} />;
}

function HopMark({ mark: { x, y, number, outcome } }: { readonly mark: PlacedMark }) {
  return (
    <g className={classes.mark} data-outcome={outcome} transform={`translate(${x} ${y})`}>
      {outcome === "passed" && <circle r={8} />}
      {outcome === "stopped" && <rect x={-9} y={-9} width={18} height={18} rx={2} />}
      {outcome === "unknown" && <rect x={-8} y={-8} width={16} height={16} rx={2} transform="rotate(45)" />}
      <text textAnchor="middle" y={4}>
        {number}
      </text>
    </g>
  );
}
