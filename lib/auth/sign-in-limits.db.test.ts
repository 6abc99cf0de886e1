import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { signIn, signUp } from "./accounts";
import { Refusal } from "./refusal";

const PASSWORD = "correct horse battery staple";
const WRONG = "a guess of somebody else";
const somewhere = () => ({ address: randomUUID(), userAgent: "test" });

const account = async (): Promise<{ email: string; password: string }> => {
  const person = { email: `${randomUUID()}@example.org`, password: PASSWORD };
  await signUp({ ...person, name: "Somebody" }, somewhere());
  return person;
};

/** What a sign-in comes to: `in`, `no match`, or how it is refused. */
const outcome = (given: { email: string; password: string }, origin = somewhere()): Promise<string> =>
  signIn(given, origin).then(
    (user) => (user === null ? "no match" : "in"),
    (error: unknown) => (error instanceof Refusal ? error.kind : String(error)),
  );

/** So many guesses at once, each from an address of its own. */
const guess = (email: string, times: number): Promise<string[]> => Promise.all(Array.from({ length: times }, () => outcome({ email, password: WRONG })));

afterEach(() => void vi.restoreAllMocks());

describe("guesses at one account from many addresses", () => {
  it("are limited together, also where they come at once", async () => {
    const { email } = await account();
    const outcomes = await guess(email, 40);
    expect(outcomes.filter((one) => one === "no match")).toHaveLength(30);
    expect(outcomes.filter((one) => one === "too-many")).toHaveLength(10);
  });

  it("lock nobody out of an address from which they signed in before", async () => {
    const [person, home] = [await account(), somewhere()];
    expect(await outcome(person, home)).toBe("in");
    await guess(person.email, 31);
    expect(await outcome(person)).toBe("too-many");
    expect(await outcome(person, home)).toBe("in");
    expect(await outcome({ ...person, password: WRONG }, home)).toBe("no match");
  });

  it("still count at an address that is known: by that address alone", async () => {
    const [person, home] = [await account(), somewhere()];
    await outcome(person, home);
    for (let tries = 0; tries < 10; tries++) expect(await outcome({ ...person, password: WRONG }, home)).toBe("no match");
    expect(await outcome(person, home)).toBe("too-many");
  });

  it("lock nobody out of other addresses for longer than the limit says, however many are refused", async () => {
    const person = await account();
    await guess(person.email, 30);
    const now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now + 890_000);
    expect(new Set(await guess(person.email, 10))).toEqual(new Set(["too-many"]));
    vi.spyOn(Date, "now").mockImplementation(() => now + 901_000);
    expect(await outcome(person)).toBe("in");
  });

  it("say nothing about whether there is such an account", async () => {
    const outcomes = await guess(`${randomUUID()}@example.org`, 31);
    expect(outcomes.filter((one) => one === "too-many")).toHaveLength(1);
  });
});

describe("guesses at many accounts from one address", () => {
  /** So many tries from there with emails that nobody has. */
  const invent = (times: number, there: ReturnType<typeof somewhere>): Promise<string[]> =>
    Promise.all(Array.from({ length: times }, () => outcome({ email: `${randomUUID()}@example.org`, password: WRONG }, there)));

  it("are limited together, and then keep those out who never signed in there", async () => {
    const [newcomer, school] = [await account(), somewhere()];
    expect((await invent(104, school)).filter((one) => one === "too-many")).toHaveLength(4);
    expect(await outcome(newcomer, school)).toBe("too-many");
    expect(await outcome(newcomer)).toBe("in");
  });

  it("lock nobody out who signed in there before, and give nobody more guesses at them", async () => {
    const [pupil, school] = [await account(), somewhere()];
    expect(await outcome(pupil, school)).toBe("in");
    await invent(101, school);
    expect(await outcome(pupil, school)).toBe("in");
    for (let tries = 0; tries < 10; tries++) expect(await outcome({ ...pupil, password: WRONG }, school)).toBe("no match");
    expect(await outcome({ ...pupil, password: WRONG }, school)).toBe("too-many");
  });

  it("are no sign-ins: a class that comes in has all the tries of its address left", async () => {
    const school = somewhere();
    for (let pupil = 0; pupil < 15; pupil++) expect(await outcome(await account(), school)).toBe("in");
    expect((await invent(101, school)).filter((one) => one === "too-many")).toHaveLength(1);
  });
});

describe("signing in", () => {
  it("costs the account no try", async () => {
    const traveller = await account();
    for (let visit = 0; visit < 35; visit++) expect(await outcome(traveller)).toBe("in");
  });
});
