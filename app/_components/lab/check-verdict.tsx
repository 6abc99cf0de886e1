import type { Verdict as VerdictWord } from "@/lib/explain";
import { Verdict, type Meaning } from "../network/meaning";

interface CheckVerdictProps {
  readonly verdict: VerdictWord;
  readonly passed: boolean;
}

/** A verdict with the mark of what it means for its check: what gets in and should not is no success. */
export function CheckVerdict({ verdict, passed }: CheckVerdictProps) {
  const { meaning, words } = markOf(verdict, passed);
  return words === null ? <Verdict verdict={meaning} /> : <Verdict verdict={meaning}>{words}</Verdict>;
}

/** `words` is null where the verdict's own word says it. */
export function markOf(verdict: VerdictWord, passed: boolean): { readonly meaning: Meaning; readonly words: string | null } {
  if (verdict === "allowed" && !passed) return { meaning: "denied", words: "Allowed, and should not be" };
  if (verdict === "denied" && passed) return { meaning: "allowed", words: "Denied, as it should be" };
  if (verdict === "denied") return { meaning: "denied", words: "Denied, and should not be" };
  return { meaning: verdict, words: null };
}
