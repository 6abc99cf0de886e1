import type { Metadata } from "next";
import { requirePage } from "@/app/_http/require-page";
import { auditLog } from "@/lib/auth";
import { paths } from "@/lib/paths";
import { askedPage, type Query } from "../_list/asked";
import { Pager } from "../_list/pager";
import classes from "../_list/list-page.module.css";

export const metadata: Metadata = { title: "Audit log" };

const SIZE = 50;

type Event = Awaited<ReturnType<typeof auditLog>>["events"][number];

export default async function AuditPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await requirePage("see-audit");
  const page = askedPage(await searchParams);
  const { events, total } = await auditLog(actor, { page, size: SIZE });
  return (
    <div className={classes.page}>
      <h1>Audit log</h1>
      <p className={classes.count}>Who did what, newest first. Nothing here can be changed or deleted.</p>
      {events.length === 0 ? <p>Come back later: nothing has happened yet.</p> : <EventTable events={events} />}
      <Pager page={page} size={SIZE} total={total} path={paths.admin.audit} />
    </div>
  );
}

const detailOf = (event: Event): string =>
  Object.entries(event.detail)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");

function EventTable({ events }: { readonly events: readonly Event[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">When (UTC)</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">To</th>
          <th scope="col">Detail</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td>
              <time dateTime={event.at.toISOString()}>{event.at.toISOString().slice(0, 19).replace("T", " ")}</time>
            </td>
            <td data-label="Who">{event.actor ?? "nobody signed in"}</td>
            <td data-label="What">{event.action}</td>
            <td data-label="To" className={classes.dim}>
              {event.about ?? event.subject}
            </td>
            <td data-label="Detail" className={classes.dim}>
              {detailOf(event)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
