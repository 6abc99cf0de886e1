import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { present } from "../assert";
import { findUserWithPassword, listAuditEvents, setRole } from "../db";
import { changePassword, signIn, signUp } from "./accounts";
import type { Actor } from "./actor";
import { changePerson, listPeople } from "./people";
import { Refusal } from "./refusal";
import { endSession, mySessions, personOfSession, SESSION_SECONDS, sessionStands } from "./session";

const PASSWORD = "correct horse battery staple";
const somebody = () => ({ email: `${randomUUID()}@example.org`, name: "Somebody", password: PASSWORD });
const somewhere = () => ({ address: randomUUID(), userAgent: "test" });

const member = async (role: Actor["role"] = "student"): Promise<Actor> => {
  const person = somebody();
  const { id } = await signUp(person, somewhere());
  await setRole(id, role);
  return { id, name: person.name, email: person.email, role };
};

/** A session of theirs in a browser of its own. */
const entered = async ({ email }: Actor): Promise<string> => {
  const entrance = await signIn({ email, password: PASSWORD }, somewhere());
  return present(entrance, "this is their password").sessionId;
};

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no refusal",
    (error: unknown) => (error instanceof Refusal ? error.kind : String(error)),
  );

describe("an account", () => {
  it("opens with its password and with no other", async () => {
    const person = somebody();
    await signUp(person, somewhere());
    expect((await signIn(person, somewhere()))?.user.email).toBe(person.email);
    expect(await signIn({ ...person, password: `${PASSWORD}!` }, somewhere())).toBeNull();
    expect(await signIn({ ...person, email: `x${person.email}` }, somewhere())).toBeNull();
  });

  it("keeps argon2id of the password, as OWASP asks", async () => {
    const { id } = await member();
    expect((await findUserWithPassword({ id }))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("is one per email address, also where two sign up at once", async () => {
    const person = somebody();
    const outcomes = await Promise.all([1, 2].map(() => refusal(signUp(person, somewhere()))));
    expect(outcomes.sort()).toEqual(["conflict", "no refusal"]);
  });

  it("is had by each of a class behind one address, though half of them need a second try", async () => {
    const school = somewhere();
    const pupils = Array.from({ length: 25 }, somebody);
    const slips = pupils.slice(0, 13);
    for (const pupil of [...pupils, ...slips]) expect(["no refusal", "conflict"]).toContain(await refusal(signUp(pupil, school)));
  });

  it("is guarded against guessing, from one address", async () => {
    const person = somebody();
    await signUp(person, somewhere());
    const guesser = somewhere();
    for (let tries = 0; tries < 10; tries++) expect(await signIn({ ...person, password: "a guess of mine" }, guesser)).toBeNull();
    expect(await refusal(signIn(person, guesser))).toBe("too-many");
    expect(await signIn(person, somewhere())).not.toBeNull();
  });

  it("is guarded against guessing, from one /64", async () => {
    const person = somebody();
    await signUp(person, somewhere());
    const network = `2001:db8:${Math.floor(Math.random() * 0xffff).toString(16)}:7`;
    const from = (host: number) => ({ address: `${network}::${host.toString(16)}`, userAgent: "test" });
    for (let tries = 1; tries <= 10; tries++) expect(await signIn({ ...person, password: "a guess of mine" }, from(tries))).toBeNull();
    expect(await refusal(signIn(person, from(11)))).toBe("too-many");
  });

  it("leaves traces in the audit log, without passwords", async () => {
    const person = somebody();
    const { id } = await signUp(person, somewhere());
    await signIn({ ...person, password: "not the right one" }, somewhere());
    const { events } = await listAuditEvents({ page: 0, size: 50 });
    expect(events.filter((event) => event.subject === id).map((event) => event.action)).toEqual(["sign-in-failed", "sign-up"]);
    expect(JSON.stringify(events)).not.toContain("not the right one");
  });
});

describe("sessions", () => {
  it("stand for their person until revoked, and end by themselves", async () => {
    const actor = await member();
    const session = await entered(actor);
    expect((await personOfSession(session))?.actor).toEqual(actor);
    expect(await personOfSession(session, new Date(Date.now() + (SESSION_SECONDS + 1) * 1000))).toBeNull();
    expect(await sessionStands(session)).toBe(true);
    await endSession(actor, session);
    expect(await personOfSession(session)).toBeNull();
    expect(await sessionStands(session)).toBe(false);
    expect(await refusal(endSession(actor, session))).toBe("not-found");
  });

  it("are ended by their owner only", async () => {
    const [owner, other] = [await member(), await member("admin")];
    const session = await entered(owner);
    expect(await refusal(endSession(other, session))).toBe("not-found");
    expect(await personOfSession(session)).not.toBeNull();
  });

  it("of other browsers end when the password changes", async () => {
    const actor = await member();
    const [here, elsewhere] = [await entered(actor), await entered(actor)];
    expect(await refusal(changePassword(actor, here, { current: "wrong", password: "another good passphrase" }))).toBe("invalid");
    expect(await changePassword(actor, here, { current: PASSWORD, password: "another good passphrase" })).toEqual({ ended: 1 });
    expect(await personOfSession(elsewhere)).toBeNull();
    expect((await mySessions({ actor, sessionId: here })).map(({ id, current }) => ({ id, current }))).toEqual([{ id: here, current: true }]);
    expect(await signIn({ email: actor.email, password: PASSWORD }, somewhere())).toBeNull();
  });
});

describe("people", () => {
  it("are listed for administrators alone", async () => {
    const student = await member();
    expect(await refusal(listPeople(student, { search: "", page: 0, size: 5 }))).toBe("forbidden");
    const admin = await member("admin");
    const { people, total } = await listPeople(admin, { search: student.email.toUpperCase(), page: 0, size: 5 });
    expect({ total, ids: people.map(({ id }) => id) }).toEqual({ total: 1, ids: [student.id] });
  });

  it("who are closed out are signed out at once, and can not sign in", async () => {
    const [admin, student] = [await member("admin"), await member()];
    const session = await entered(student);
    await changePerson(admin, student.id, { disabled: true });
    expect(await personOfSession(session)).toBeNull();
    expect(await signIn({ email: student.email, password: PASSWORD }, somewhere())).toBeNull();
    await changePerson(admin, student.id, { disabled: false });
    expect(await signIn({ email: student.email, password: PASSWORD }, somewhere())).not.toBeNull();
  });

  it("never lose their last administrator, also where two demote each other at once", async () => {
    const [one, two] = [await member("admin"), await member("admin")];
    const { people } = await listPeople(one, { search: "", page: 0, size: 1000 });
    for (const other of people) {
      if (other.role === "admin" && ![one.id, two.id].includes(other.id)) await changePerson(one, other.id, { role: "student" });
    }
    const outcomes = await Promise.all([refusal(changePerson(one, two.id, { role: "student" })), refusal(changePerson(two, one.id, { disabled: true }))]);
    expect(outcomes.sort()).toEqual(["conflict", "no refusal"]);
  });
});
