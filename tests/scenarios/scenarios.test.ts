import { describe, expect, it } from "vitest";
import { explain, type Blocker, type Query } from "../../lib/explain";
import type { Network } from "../../lib/model";
import { comparable } from "../equal-networks/comparable";
import { namesOf, toldApartByNumber } from "../equal-networks/names";
import { expectedOf, formatsOf, readScenario, SLUGS, type Expected } from "./scenario";

/** `NO_ROUTE_TO_DESTINATION at aws_route_table.a rule 0.0.0.0/0 (reply)` */
const spell = ({ code, component, rule, leg }: Blocker): string =>
  `${code} at ${component}${rule === null ? "" : ` rule ${rule}`} (${leg})`;

const title = ({ from, to, protocol, ...rest }: Query): string => `${protocol} from ${from} to ${to} ${JSON.stringify(rest)}`;

type Question = readonly [string, Expected["questions"][number]];

describe.each(SLUGS)("%s", (slug) => {
  const expected = expectedOf(slug);
  const { network, diagnostics } = readScenario(slug, "terraform");
  const questions: Question[] = expected.questions.map((question) => [title(question.query), question]);

  it("reads with the expected findings", () => {
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.diagnostics);
  });

  it.each(questions)("%s", (_, { query, verdict, blockers }) => {
    const result = explain(network, query);
    expect(result.error).toBeNull();
    expect({ verdict: result.verdict, blockers: result.blockers.map(spell) }).toEqual({ verdict, blockers });
  });

  describe.each(formatsOf(slug).filter((format) => format !== "terraform"))("as %s", (format) => {
    const other = readScenario(slug, format);

    it("reads with the expected findings", () => {
      expect(other.diagnostics.map(({ code }) => code)).toEqual(expected.others?.[format] ?? []);
    });

    it("is the same network", () => {
      const [theirs, ours] = comparable(other.network, network);
      expect(theirs).toEqual(ours);
    });

    it.each(questions)("%s", (_, { query }) => {
      expect(answer(other.network, renamed(query, network, other.network))).toEqual(answer(network, query));
    });
  });
});

it.each(SLUGS)("%s gives a name to everything that there is more than one of", (slug) => {
  for (const format of formatsOf(slug)) expect(toldApartByNumber(namesOf(readScenario(slug, format).network)), format).toEqual([]);
});

/** Verdict and blockers, with the names that all formats share. */
function answer(network: Network, query: Query): unknown {
  const names = namesOf(network);
  const { verdict, blockers, error } = explain(network, query);
  return { error, verdict, blockers: blockers.map((blocker) => spell({ ...blocker, component: names.get(blocker.component) ?? blocker.component })) };
}

/** The question about the resources that have the same names in the other network. */
function renamed(query: Query, from: Network, to: Network): Query {
  const names = namesOf(from);
  const ids = new Map([...namesOf(to)].map(([id, name]) => [name, id]));
  const endpoint = (id: string): string => ids.get(names.get(id) ?? "") ?? id;
  return { ...query, from: endpoint(query.from), to: endpoint(query.to) };
}
