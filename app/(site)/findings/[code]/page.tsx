import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LessonBody } from "@/app/_components/lesson/lesson-body";
import { InlineText } from "@/app/_components/ui/inline-text";
import { visitPage } from "@/app/_http/require-page";
import type { FindingMeta } from "@/lib/content";
import { paths } from "@/lib/paths";
import { findingOf, spelledCode } from "../findings";
import classes from "../findings.module.css";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const finding = await findingOf((await params).code);
  return finding === null ? {} : { title: finding.meta.title, description: finding.meta.summary };
}

/** What one code means, with an example that causes it, and the way out. */
export default async function FindingPage({ params }: Props) {
  await visitPage("see-finding");
  const finding = await findingOf((await params).code);
  if (finding === null) notFound();
  const { meta, tree } = finding;
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <p className={classes.crumbs}>
          <Link href={paths.findings}>What the messages mean</Link>
        </p>
        <h1>{meta.title}</h1>
        <p className={classes.summary}>
          <InlineText text={meta.summary} />
        </p>
        <p className={classes.facts}>
          {kindOf(meta)} <code>{spelledCode(finding)}</code>
        </p>
      </header>
      <div className="rf-prose">
        <LessonBody tree={tree} slots={NOTHING_OF_A_COURSE} />
      </div>
    </article>
  );
}

const WORDS = { error: "error", warning: "warning", info: "note" } as const;
const GROUPS = { stopped: "A reason why a packet is stopped", unknown: "A reason why an answer is unknown", passed: "A step on a packet’s way" };

const kindOf = (meta: FindingMeta): string => {
  if (meta.kind === "explanation") return `${GROUPS[meta.group]}:`;
  const [first, ...more] = meta.severity.map((severity) => WORDS[severity]);
  return `${first === "error" ? "An" : "A"} ${[first, ...more].join(" or ")}:`;
};

const NOTHING_OF_A_COURSE = { figure: () => null, question: () => null, lab: () => null };
