import type { Metadata } from "next";
import Link from "next/link";
import { InlineText } from "@/app/_components/ui/inline-text";
import { visitPage } from "@/app/_http/require-page";
import type { Finding } from "@/lib/content";
import { paths } from "@/lib/paths";
import { allFindings, spelledCode } from "./findings";
import classes from "./findings.module.css";
import { GROUPS } from "./groups";

export const metadata: Metadata = { title: "What the messages mean" };

/** Everything that a result, a check or the command line can tell, on one page that a browser can search. */
export default async function FindingsPage() {
  await visitPage("see-finding");
  const findings = await allFindings();
  const groups = GROUPS.map(([group, title]) => ({ group, title, members: findings.filter(({ meta }) => meta.group === group) }));
  const filled = groups.filter(({ members }) => members.length > 0);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>What the messages mean</h1>
        <p className={classes.summary}>
          Each message about a configuration and each reason for a packet’s fate has a code and a page. Search this list with{" "}
          <kbd>Ctrl</kbd> <kbd>F</kbd>.
        </p>
      </header>
      <nav aria-label="Groups of messages">
        <ul className={classes.groups}>
          {filled.map(({ group, title }) => (
            <li key={group}>
              <a href={`#${group}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {filled.map(({ group, title, members }) => (
        <section key={group} aria-labelledby={group} className={classes.group}>
          <h2 id={group}>{title}</h2>
          <ul className={classes.list}>
            {members.map((finding) => (
              <Entry key={finding.code} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ finding }: { readonly finding: Finding }) {
  return (
    <li>
      <Link href={paths.finding(finding.code)} prefetch={false}>
        {finding.meta.title}
      </Link>
      <code className={classes.code}>{spelledCode(finding)}</code>
      <p>
        <InlineText text={finding.meta.summary} />
      </p>
    </li>
  );
}
