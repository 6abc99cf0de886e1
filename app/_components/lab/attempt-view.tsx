import type { Report } from "@/lib/labs";
import type { Network } from "@/lib/model";
import type { SourceFile } from "@/lib/source";
import { topologyOf } from "../network/topology-of";
import classes from "./attempt-view.module.css";
import { FileListing, ListingLink } from "./file-listing";
import { ReportView } from "./report-view";

interface AttemptViewProps {
  readonly files: readonly SourceFile[];
  readonly report: Report | null;
  /** What was handed in, for drawings; null where it was not graded. */
  readonly network: Network | null;
}

/** What was handed in, beside its report; the report's places lead to the lines. */
export function AttemptView({ files, report, network }: AttemptViewProps) {
  return (
    <div className={classes.columns}>
      <section aria-labelledby="report" className={classes.report}>
        <h2 id="report">Report</h2>
        {report ? (
          <ReportView report={report} topology={network && topologyOf(network)} showSpan={(span) => <ListingLink span={span} />} />
        ) : (
          <p>It waits for the engine. Load this page again in a moment.</p>
        )}
      </section>
      <section aria-labelledby="files" className={classes.files}>
        <h2 id="files">Files</h2>
        {files.map((file) => (
          <div key={file.path}>
            <h3>{file.path}</h3>
            <FileListing file={file} />
          </div>
        ))}
      </section>
    </div>
  );
}
