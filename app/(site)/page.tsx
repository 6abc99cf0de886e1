import Link from "next/link";
import { visitPage } from "@/app/_http/require-page";
import { figureView } from "@/app/_components/lesson/figure-view";
import { LiveFigure } from "@/app/_components/lesson/live-figure";
import { COURSE, paths } from "@/lib/paths";
import { publishedCourse, publishedFigure } from "@/lib/publishing";
import classes from "./front-door.module.css";

/** The front door: what this is, and the thing itself. */
export default async function FrontDoor() {
  const actor = await visitPage("see-front-door");
  const [figure, course] = await Promise.all([publishedFigure(COURSE, "front-door"), publishedCourse(COURSE)]);
  return (
    <div className={classes.page}>
      <header className={classes.opening}>
        <h1>AWS network security, learned on configurations that are proved right or wrong</h1>
        <p className={classes.lead}>
          Read short lessons, then fix real Terraform in labs. An engine decides for every packet whether it arrives and whether its answer comes
          back, and names the rule, the file and the line.
        </p>
        <Ways signedIn={actor !== null} />
      </header>
      {figure && (
        <section aria-label="Try it" className={classes.try}>
          <LiveFigure figure={figureView(figure)} />
        </section>
      )}
      <section aria-labelledby="grading" className={classes.section}>
        <h2 id="grading">How grading works</h2>
        <ol className={classes.steps}>
          {STEPS.map(([title, text]) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      {course && (
        <section aria-labelledby="course" className={classes.section}>
          <h2 id="course">What the course holds</h2>
          <ul className={classes.modules}>
            {course.map.modules.map((module) => (
              <li key={module.slug}>
                <h3>{module.title}</h3>
                <p>{module.summary}</p>
                <p className={classes.count}>{countOf(module.items)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const STEPS: readonly (readonly [title: string, text: string])[] = [
  [
    "You hand in a configuration",
    "Terraform, as you would commit it. Mistakes in it are shown with line and column while you type, and a text that can not be read costs no attempt.",
  ],
  ["It becomes a network", "Subnets, routes, gateways, public addresses, security groups and network ACLs, each with the line that it came from."],
  [
    "Every packet is decided",
    "The engine divides all addresses, ports and protocols into those that get through and come back and those that do not. Nothing is sampled: a rule that is too wide is found as surely as one that is too narrow.",
  ],
  [
    "A failed check shows its proof",
    "One packet, the hops that it took, and the rule that let it through or stopped it. Not the solution: that part is yours.",
  ],
];

const count = (n: number, word: string): string => (n === 1 ? `1 ${word}` : `${n} ${word}s`);

const countOf = (items: readonly { readonly kind: "lesson" | "lab" }[]): string => {
  const of = (kind: "lesson" | "lab") => items.filter((item) => item.kind === kind).length;
  return `${count(of("lesson"), "lesson")}, ${count(of("lab"), "lab")}`;
};

function Ways({ signedIn }: { readonly signedIn: boolean }) {
  return (
    <p className={classes.ways}>
      {signedIn ? (
        <Link href={paths.start} className={classes.primary}>
          Go to the course
        </Link>
      ) : (
        <>
          <Link href={paths.signUp} className={classes.primary}>
            Create an account
          </Link>
          <Link href={paths.signIn}>Sign in</Link>
        </>
      )}
    </p>
  );
}
