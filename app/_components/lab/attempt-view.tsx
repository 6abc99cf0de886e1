import type { Report } from "@/lib/labs";
import type { Network } from "@/lib/model";
import type { SourceFile } from "@/lib/source";
import { topologyOf } from "../network/topology-of";
import classes from "./attempt-view.module.css";
import { FileListing, ListingLink } from "./file-listing";
import { ReportView } from "./report-view";

interface AttemptViewProps {
  readonly attempt: { readonly files: readonly SourceFile[]; readonly report: Report | null; readonly network: Network | null };
}

/** What was handed in, beside its report; the report's places lead to the lines. */
export function AttemptView({ attempt: { files, report, network } }: AttemptViewProps) {
  return (
    <div className={classes.columns}>
      <section aria-label="Report" className={classes.report}>
        {report ? (
          <ReportView report={report} topology={network && topologyOf(network)} showSpan={(span) => <ListingLink span={span} />} />
        ) : (
          <p>It waits for the engine. Load this page again in a moment.</p>
        )}
      </section>
      <section aria-label="Files" className={classes.files}>
        {files.map((file) => (
          <section key={file.path} aria-label={file.path}>
            <h2>{file.path}</h2>
            <FileListing file={file} />
          </section>
        ))}
      </section>
    </div>
  );
}
