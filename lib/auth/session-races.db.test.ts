import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { present } from "../assert";
import { setRole } from "../db";
import { changePassword, signIn, signUp } from "./accounts";
import type { Actor } from "./actor";
import { changePerson } from "./people";
import { mySessions, personOfSession } from "./session";

const PASSWORD = "correct horse battery staple";
const somewhere = () => ({ address: randomUUID(), userAgent: "test" });

const member = async (role: Actor["role"] = "student"): Promise<Actor> => {
  const given = { email: `${randomUUID()}@example.org`, name: "Somebody", password: PASSWORD };
  const { id } = await signUp(given, somewhere());
  await setRole(id, role);
  return { id, name: given.name, email: given.email, role };
};

/** Signs in after so many milliseconds; the session that came of it, or null. */
const entering = async ({ email }: Actor, after: number, password = PASSWORD): Promise<string | null> => {
  await sleep(after);
  return (await signIn({ email, password }, somewhere()))?.sessionId ?? null;
};

const entered = async (actor: Actor, password = PASSWORD): Promise<string> => present(await entering(actor, 0, password), "this is their password");

/** Which of these sessions stand for anybody. */
const standing = async (sessions: readonly (string | null)[]): Promise<string[]> => {
  const found = await Promise.all(sessions.map((id) => (id === null ? null : personOfSession(id))));
  return found.flatMap((one) => (one === null ? [] : one.sessionId));
};

const ROUNDS = 25;
/** A check of a password takes some tens of milliseconds: these fall before, into and behind the change. */
const DELAYS = [0, 10, 25, 40, 50, 65, 75, 100];
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

describe("whoever signs in with a password while it is changed", () => {
  it(`is out when the change is done, in each of ${ROUNDS} rounds`, async () => {
    for (const round of rounds) {
      const owner = await member();
      const here = await entered(owner);
      const password = `another good passphrase ${round}`;
      const [, ...others] = await Promise.all([
        changePassword(owner, here, { current: PASSWORD, password }),
        ...DELAYS.map((after) => entering(owner, after)),
      ]);
      expect(await standing(others), `round ${round}`).toEqual([]);
      expect(await standing([here, await entered(owner, password)])).toHaveLength(2);
    }
  });

  it("can not change it again at the same moment", async () => {
    const owner = await member();
    const [here, there] = [await entered(owner), await entered(owner)];
    const outcomes = await Promise.allSettled([
      changePassword(owner, here, { current: PASSWORD, password: "the passphrase of one" }),
      changePassword(owner, there, { current: PASSWORD, password: "the passphrase of two" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const kept = outcomes[0].status === "fulfilled" ? here : there;
    expect((await mySessions({ actor: owner, sessionId: kept })).map(({ id }) => id)).toEqual([kept]);
  });
});

describe("whoever signs in while the account is closed", () => {
  it(`is out, also when it is opened again, in each of ${ROUNDS} rounds`, async () => {
    const admin = await member("admin");
    for (const round of rounds) {
      const student = await member();
      const entrances = DELAYS.map((after) => entering(student, after));
      await sleep(round * 3);
      await changePerson(admin, student.id, { disabled: true });
      const sessions = await Promise.all(entrances);
      expect(await standing(sessions)).toEqual([]);
      await changePerson(admin, student.id, { disabled: false });
      expect(await standing(sessions), `round ${round}`).toEqual([]);
      expect(await standing([await entered(student)])).toHaveLength(1);
    }
  });
});
