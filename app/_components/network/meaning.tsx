import type { Verdict as VerdictWord } from "@/lib/explain";
import classes from "./meaning.module.css";

/** What can be said of a flow or of one step of it. Each has a colour, a shape and a word, always together. */
export type Meaning = VerdictWord;

const WORDS: Record<Meaning, string> = { allowed: "Allowed", denied: "Denied", partial: "Partly allowed", unknown: "Unknown" };

/** Circle with a tick, square with a bar, diamond with a question mark; half of each of the first two where it depends. */
export function MeaningShape({ meaning, size = 16 }: { readonly meaning: Meaning; readonly size?: number }) {
  return (
    <svg className={classes.shape} data-meaning={meaning} width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {SHAPES[meaning]}
    </svg>
  );
}

const SHAPES: Record<Meaning, React.ReactNode> = {
  allowed: (
    <>
      <circle cx="8" cy="8" r="7.25" className={classes.fill} />
      <path d="m4.6 8.3 2.4 2.4 4.5-5" className={classes.sign} />
    </>
  ),
  denied: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="1.5" className={classes.fill} />
      <path d="M4.25 8h7.5" className={classes.sign} />
    </>
  ),
  unknown: (
    <>
      <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="1" transform="rotate(45 8 8)" className={classes.fill} />
      <path d="M6.2 6.3c.2-1.9 3.7-1.9 3.7.2 0 1.3-1.8 1.4-1.8 2.7M8.1 11.1v.6" className={classes.sign} />
    </>
  ),
  partial: (
    <>
      <path d="M7.4.8a7.25 7.25 0 0 0 0 14.4z" className={classes.fillAllowed} />
      <path d="M8.6 1H13.5A1.5 1.5 0 0 1 15 2.5v11a1.5 1.5 0 0 1-1.5 1.5H8.6z" className={classes.fillDenied} />
    </>
  ),
};

/** The verdict as a badge. `children` replace the word where a sentence says more. */
export function Verdict({ verdict, children }: { readonly verdict: Meaning; readonly children?: React.ReactNode }) {
  return (
    <span className={classes.badge} data-meaning={verdict}>
      <MeaningShape meaning={verdict} />
      {children ?? WORDS[verdict]}
    </span>
  );
}
