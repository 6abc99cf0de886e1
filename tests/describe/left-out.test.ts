import { describe, expect, it } from "vitest";
import { emit } from "../../lib/emit";
import { explain, type Query } from "../../lib/explain";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Json, Network, ResourceId } from "../../lib/model";
import type { SourceFile } from "../../lib/source";
import { expectedOf, readScenario, SLUGS } from "../scenarios/scenario";

const read = (files: readonly SourceFile[]): Network => readConfiguration(files, { format: "describe", limits: COMMAND_LINE_LIMITS }).network;

/** AWS prints these only where there is something to print. */
const OFTEN_ABSENT =
  /\.(?:Tags|TagSet|Ipv6CidrBlockAssociationSet|CidrBlockAssociationSet|Ipv6Addresses|PrivateIpAddresses|Association|Attachment|Description|IpRanges|Ipv6Ranges|UserIdGroupPairs|PrefixListIds|PublicIp)$/;

const DEFINITE = new Set(["allowed", "denied", "partial"]);

interface Asked {
  readonly files: readonly SourceFile[];
  readonly queries: readonly Query[];
  readonly verdicts: readonly string[];
}

function askedOf(slug: string): Asked {
  const { files, ids } = emit(readScenario(slug, "terraform").network, "describe");
  const called = (end: string): ResourceId => ids.get(end) ?? end;
  const queries = expectedOf(slug).questions.map(({ query }): Query => ({ ...query, from: called(query.from), to: called(query.to) }));
  return { files, queries, verdicts: answers(read(files), queries) };
}

const answers = (network: Network, queries: readonly Query[]): string[] => queries.map((query) => explain(network, query).verdict);

/** Answers that have become other ones, and not `unknown`. */
const turned = ({ queries, verdicts }: Asked, what: string, files: readonly SourceFile[]): string[] =>
  answers(read(files), queries).flatMap((verdict, at) =>
    verdict !== verdicts[at] && DEFINITE.has(verdict) ? [`without ${what}: ${verdicts[at]} has become ${verdict}`] : [],
  );

/** Every way to leave out one property somewhere in the text. */
function* withoutOne(root: Json, path: string): Generator<readonly [what: string, root: Json]> {
  if (Array.isArray(root)) {
    const items: readonly Json[] = root;
    for (const [at, item] of items.entries()) for (const [what, changed] of withoutOne(item, `${path}[]`)) yield [what, items.with(at, changed)];
  } else if (typeof root === "object" && root !== null) {
    for (const [key, value] of Object.entries(root)) {
      yield [`${path}.${key}`, Object.fromEntries(Object.entries(root).filter(([other]) => other !== key))];
      for (const [what, changed] of withoutOne(value, `${path}.${key}`)) yield [what, { ...root, [key]: changed }];
    }
  }
}

it("RT-2: a route through a middlebox leads there though no output tells that its block is that of a subnet", () => {
  const { files, ids } = emit(readScenario("more-specific-than-local", "terraform").network, "describe");
  const query = { from: ids.get("aws_instance.app") ?? "", to: ids.get("aws_instance.data") ?? "", protocol: "tcp", port: 5432 };
  const verdicts = [files, files.filter(({ path }) => !path.includes("describe-subnets"))].map((each) => answers(read(each), [query])[0]);
  expect(verdicts).toEqual(["unknown", "unknown"]);
});

describe("what is left out makes no answer another one, but unknown", () => {
  it.each(SLUGS)("%s, without one of its files", (slug) => {
    const asked = askedOf(slug);
    const lost = asked.files.flatMap((file) => turned(asked, file.path, asked.files.filter((other) => other !== file)));
    expect(lost).toEqual([]);
  });

  it.each(["acl-blocks-reply", "bastion-with-key-pair", "group-reference-is-private", "acl-first-match", "dual-stack"])("%s, without one property", (slug) => {
    const asked = askedOf(slug);
    const lost = asked.files.flatMap((file) =>
      [...withoutOne(JSON.parse(file.text) as Json, file.path)]
        .filter(([what]) => !OFTEN_ABSENT.test(what))
        .flatMap(([what, root]) => turned(asked, what, asked.files.map((other) => (other === file ? { ...file, text: JSON.stringify(root) } : other)))),
    );
    expect([...new Set(lost)]).toEqual([]);
  });
});
