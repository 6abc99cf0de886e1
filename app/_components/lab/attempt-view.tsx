import type { Report } from "@/lib/labs";
import type { Network } from "@/lib/model";
import type { SourceFile } from "@/lib/source";
import { topologyOf } from "../network/topology-of";
import classes from "./attempt-view.module.css";
import { decidingPlace } from "./files/deciding-place";
import { headsOf } from "./files/file-head";
import { FileViewer } from "./files/file-viewer";
import { ListingLink } from "./files/listing-link";
import { namedIn } from "./named-in";
import { ReportView } from "./report-view";

interface AttemptViewProps {
  readonly files: readonly SourceFile[];
  /** Where a whole file is had from. */
  readonly urlOf: (path: string) => string;
  readonly report: Report | null;
  /** What was handed in, for drawings; null where it was not graded. */
  readonly network: Network | null;
}

/** What was handed in, beside its report; the report's places lead to the lines. What it costs does not grow with the files. */
export function AttemptView({ files, urlOf, report, network }: AttemptViewProps) {
  const deciding = decidingPlace(report);
  const place = files.some(({ path }) => path === deciding?.file) ? deciding : null;
  const first = place?.file ?? files[0]?.path ?? "";
  return (
    <div className={classes.columns}>
      <section aria-labelledby="report" className={classes.report}>
        <h2 id="report">Report</h2>
        {report ? (
          <ReportView
            report={report}
            topology={network && topologyOf(network, namedIn(report))}
            showSpan={(span) => <ListingLink span={span} />}
          />
        ) : (
          <p>It waits for the engine. Load this page again in a moment.</p>
        )}
      </section>
      <section aria-labelledby="files" className={classes.files}>
        <h2 id="files">Files</h2>
        <FileViewer files={headsOf(files, first, urlOf)} first={first} line={place?.line ?? null} />
      </section>
    </div>
  );
}
