import type { Filter, RuleRow } from "./rule-rows";
import type { ShowSpan } from "./packet-path";
import classes from "./table.module.css";

interface RuleTableProps {
  readonly filter: Filter;
  readonly direction: "ingress" | "egress";
  /** The rule that decided, as the step names it; null where none matched. */
  readonly decided: string | null;
  readonly showSpan: ShowSpan;
}

const NAMES = { security_group: "security group", network_acl: "network ACL" } as const;

/** One list of a filter, in the order in which it is read, with the rule that decided. */
export function RuleTable({ filter, direction, decided, showSpan }: RuleTableProps) {
  const rows = filter.rules.filter((row) => row.direction === direction);
  const side = direction === "ingress" ? "Inbound" : "Outbound";
  const caption = `${side} rules of ${NAMES[filter.kind]} ${filter.id}`;
  if (rows.length === 0) return <p className={classes.none}>{caption}: there are none.</p>;
  return (
    <>
      <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <thead>
            <tr>
              {["Rule", "Action", "Protocol", "Ports", direction === "ingress" ? "Source" : "Destination", "Line"].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} row={row} decides={row.rule === decided} showSpan={showSpan} />
            ))}
          </tbody>
        </table>
      </div>
      {filter.left > 0 && <p className={classes.none}>{filter.left.toLocaleString("en-GB")} more of its rules are not shown.</p>}
    </>
  );
}

const Row = ({ row, decides, showSpan }: { readonly row: RuleRow; readonly decides: boolean; readonly showSpan: ShowSpan }) => (
  <tr data-decided={decides}>
    <th scope="row">
      {row.rule}
      {decides && <span className={classes.decides}> decides</span>}
    </th>
    <td>{row.action}</td>
    <td>{row.protocol}</td>
    <td className={classes.mono}>{row.ports}</td>
    <td className={classes.mono}>{row.peer}</td>
    <td>{row.span ? showSpan(row.span) : "made by AWS"}</td>
  </tr>
);
