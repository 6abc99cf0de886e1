import { paths } from "@/lib/paths";
import { pageOfCode } from "@/lib/trace";

/** Leads to the page of a code, in a tab of its own: what stands in an editor stays there. */
export const FindingLink = ({ code, className }: { readonly code: string; readonly className?: string | undefined }) => (
  <a href={paths.finding(pageOfCode(code))} target="_blank" rel="noopener" className={className}>
    What this means<span className="rf-visually-hidden"> ({code}, opens in a new tab)</span>
  </a>
);
