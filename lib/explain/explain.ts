import { addressChoices, configuredPrefixes, indexNetwork, pin, type AddressChoice, type MissingFact, type Network, type NetworkIndex, type PinChoice } from "../model";
import { createPacketSpace } from "../net";
import { createReach } from "../reach";
import type { Diagnostic } from "../source";
import { tracer } from "../trace";
import { addressVariants, choiceKey, openAddresses, type AddressVariant } from "./address-variants";
import { answerOn, resultOf, type Answer, type Standing } from "./answer";
import type { Query } from "./query";
import { readQuestion, type Question } from "./question";
import type { Result } from "./result";
import { factsAboutUnheld, factsAboutUnplaced } from "./unheld";

/**
 * Answers one question about a network, addresses left to AWS included: a verdict that holds for every choice stands,
 * any other is `unknown` and names the address. A question that can not be understood is an answer with an `error`.
 */
export function explain(network: Network, query: Query): Result {
  const known = EXPLAINERS.get(network);
  const ask = known ?? explainer(network);
  if (known === undefined) EXPLAINERS.set(network, ask);
  return ask(query);
}

type Explainer = (query: Query) => Result;

/** Networks are immutable: what one question worked out serves the next about the same network. */
const EXPLAINERS = new WeakMap<Network, Explainer>();

function explainer(network: Network): Explainer {
  const index = indexNetwork(network);
  const choices = addressChoices(network);
  const standingOn = standings(network);
  const most = Math.max(FEWEST_TRIED, Math.floor(WORK / (WORK_OF_ANY + network.interfaces.length + configuredPrefixes(network).length)));
  return (query) => {
    const without = factsAboutNoInterface(index, query);
    if (without.length > 0) return { ...withoutAnswer(null), missing: without };
    const question = readQuestion(index, query);
    if ("error" in question) return withoutAnswer(question.error);
    const variants = addressVariants(index, question.value);
    const usual = variants.next().value;
    const standing = standingOn(usual?.choice ?? new Map());
    const answer = answerOn(standing, question.value);
    const unheld = answer.flows.asked.isEmpty ? factsAboutUnheld(index, question.value) : [];
    if (unheld.length > 0) return { ...withoutAnswer(null), missing: unheld };
    const result = resultOf(standing, question.value, answer, choices);
    if (network.unread.length > 0) return dependingOn(network.unread, result, answer);
    if (hangsOnOpenEnd(index, question.value, answer)) return dependingOn(result.missing, result, answer);
    const unplaced = answer.verdict === "denied" ? factsAboutUnplaced(index, question.value) : [];
    if (unplaced.length > 0) return dependingOn(unplaced, result, answer);
    const other = firstOther(variants, most, ({ choice }) => answerOn(standingOn(choice), question.value).verdict === answer.verdict);
    if (other === null) return result;
    const decisive = other === "too many" ? openAddresses(index, question.value) : other.unusual;
    return dependingOn(decisive.map(ofAddress), result, answer);
  };
}

/** Each way to give out addresses takes the longer the more interfaces and rules there are: a second or two in all, and so many ways at least. */
const WORK = 60_000;
const WORK_OF_ANY = 20;
const FEWEST_TRIED = 10;

/** The first way that does not lead to the same; `too many` where more would have to be tried, null where every way does. */
function firstOther(variants: Iterable<AddressVariant>, most: number, isSame: (variant: AddressVariant) => boolean): AddressVariant | "too many" | null {
  let tried = 0;
  for (const variant of variants) {
    if (tried++ >= most) return "too many";
    if (!isSame(variant)) return variant;
  }
  return null;
}

/** More would fill the memory: the oldest is forgotten. */
const MOST_STANDINGS = 64;

function standings(network: Network): (choice: PinChoice) => Standing {
  const made = new Map<string, Standing>();
  const space = createPacketSpace();
  return (choice) => {
    const key = choiceKey(choice);
    const known = made.get(key);
    if (known !== undefined) return known;
    const pinned = pin(network, choice);
    const standing = { index: indexNetwork(pinned), network: pinned, reach: createReach(pinned, space), follow: tracer(pinned) };
    if (made.size >= MOST_STANDINGS) made.delete(made.keys().next().value ?? "");
    made.set(key, standing);
    return standing;
  };
}

/** Whether the answer is open because an end has an address that nobody knows: no packet can be followed from there, or to it. */
function hangsOnOpenEnd(index: NetworkIndex, { from, to, version }: Question, { verdict, flows }: Answer): boolean {
  if (verdict !== "unknown") return false;
  const ids = [from, to].flatMap((end) => (end.kind === "interfaces" ? end.ids : []));
  const open = ids.flatMap((id) => index.networkInterface(id).openAddresses ?? []).filter((each) => each.version === version);
  return open.some(({ missing }) => flows.missing.some(({ fact, component }) => fact === missing.fact && component === missing.component));
}

const ofAddress = ({ component, fact }: AddressChoice): MissingFact => ({ component, fact: `the ${fact}` });

/** The verdict hangs on addresses that AWS will choose, or on what could not be read: one way would prove nothing. */
function dependingOn(missing: readonly MissingFact[], result: Result, { flows }: Answer): Result {
  const whole = flows.asked.isEmpty ? [] : [...result.sets.allowed, ...result.sets.denied, ...result.sets.unknown];
  return {
    ...result,
    verdict: "unknown",
    sets: { allowed: [], denied: [], unknown: whole },
    witness: { allowed: null, denied: null },
    path: [],
    return_path: [],
    blockers: [],
    assumptions: [],
    missing,
  };
}

/** What the configuration does not tell of an end that has no interface for that reason: an instance in an unknown subnet, say. */
const factsAboutNoInterface = (index: NetworkIndex, { from, to }: Query): readonly MissingFact[] =>
  index.network.missing.filter(({ component }) => (component === from || component === to) && index.interfacesOf(component).length === 0);

/** The answer to what could not be asked, or to what has no answer. */
export const withoutAnswer = (error: Diagnostic | null): Result => ({
  verdict: "unknown",
  sets: { allowed: [], denied: [], unknown: [] },
  path: [],
  return_path: [],
  blockers: [],
  witness: { allowed: null, denied: null },
  missing: [],
  assumptions: [],
  error,
});
