import type { Format } from "@/lib/ingest";
import type { Report } from "@/lib/labs";
import type { SourceFile } from "@/lib/source";
import classes from "./attempt-view.module.css";
import { FileListing, ListingLink } from "./file-listing";
import { readTopology } from "./read-topology";
import { ReportView } from "./report-view";

interface AttemptViewProps {
  readonly attempt: { readonly files: readonly SourceFile[]; readonly format: Format; readonly report: Report | null };
}

/** What was handed in, beside its report; the report's places lead to the lines. */
export function AttemptView({ attempt: { files, format, report } }: AttemptViewProps) {
  const topology = report?.status === "graded" ? readTopology(files, format) : null;
  return (
    <div className={classes.columns}>
      <section aria-label="Report" className={classes.report}>
        {report ? (
          <ReportView report={report} topology={topology} showSpan={(span) => <ListingLink span={span} />} />
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
