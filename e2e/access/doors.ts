import { randomUUID } from "node:crypto";
import type { Action, Ownership } from "../../lib/auth/permissions";
import { agentOf, filesOf, type Member, type Method, SITE, TRIED_LAB, type World } from "../fixtures";

/** Who knocks: `me` is a member of the world of the standing that is tried, or the student where nobody is signed in. */
interface Knock {
  readonly world: World;
  readonly me: Member;
}
type Address = (knock: Knock) => string | Promise<string>;

/** One page, or one method of one route. */
export interface Door {
  /** Below app/. */
  readonly file: string;
  readonly method: Method;
  readonly action: Action;
  /** Where it is for a thing of each ownership that it can be asked for. */
  readonly at: Partial<Record<Ownership, Address>>;
  readonly body?: (knock: Knock) => unknown;
  /** The sentence that one who may pass is answered where it is no success: the request is complete but for a secret. */
  readonly answers?: string;
}

const COURSE = "/courses/aws-network-security";
const LESSON = `${COURSE}/lessons/security-group-rules`;
const LAB = `${COURSE}/labs/${TRIED_LAB}`;

const page = (file: string, action: Action, at: Door["at"]): Door => ({ file: `${file}/page.tsx`, method: "GET", action, at });
const route = (file: string, method: Method, action: Action, at: Door["at"], rest: Pick<Door, "body" | "answers"> = {}): Door => ({
  ...{ file: `${file}/route.ts`, method, action, at },
  ...rest,
});

const here =
  (path: string): Address =>
  () =>
    path;
const free = (path: string): Door["at"] => ({ none: here(path) });
const own = (path: string): Door["at"] => ({ own: here(path) });
const ofAttempt = (path: (id: string) => string): Door["at"] => ({
  own: ({ me }) => path(me.attempt),
  cohort: ({ world }) => path(world.classmate.attempt),
  other: ({ world }) => path(world.stranger.attempt),
});
const ofCohort = (path: (cohort: string, student: string) => string): Door["at"] => ({
  cohort: ({ world }) => path(world.cohort.id, world.classmate.id),
  other: ({ world }) => path(world.otherCohort.id, world.stranger.id),
});

/** The newest session of this person, as their account page lists it. */
const freshSession = async (person: Member): Promise<string> => {
  const before = new Set(await sessionsOf(person));
  await agentOf(SITE, person);
  return (await sessionsOf(person)).find((id) => !before.has(id)) ?? "";
};
const sessionsOf = async ({ agent }: Member): Promise<string[]> => {
  const payload = await (await agent.ask("GET", "/account?_rsc", undefined, { rsc: "1" })).text();
  return [...payload.matchAll(/"id":"([0-9a-f-]{36})"/g)].map((hit) => hit[1] ?? "");
};

const newAccount = () => ({ name: "Nora New", email: `${randomUUID()}@example.org`, password: "nine quiet green rivers" });
const written = () => ({ format: "terraform", files: filesOf(TRIED_LAB, "starter") });

const LAB_FILES = "(course)/courses/[course]/labs/[lab]";
const LESSON_FILES = "(course)/courses/[course]/lessons/[lesson]";

/** Every page and route of the site. A test holds it to what is under app/. */
export const DOORS: readonly Door[] = [
  page("(site)", "see-front-door", free("/")),
  page("(site)/sign-in", "see-sign-in", free("/sign-in")),
  page("(site)/sign-up", "see-sign-up", free("/sign-up")),
  page("(site)/setup", "see-setup", free("/setup?token=spent")),
  page("(site)/findings", "see-finding", free("/findings")),
  page("(site)/findings/[code]", "see-finding", free("/findings/bad-cidr")),
  route("api/auth/sign-up", "POST", "sign-up", free("/api/auth/sign-up"), { body: newAccount }),
  route("api/auth/setup", "POST", "use-setup-link", free("/api/auth/setup"), { body: () => ({ ...newAccount(), token: "x".repeat(32) }), answers: "Start the server again for a new link" }),
  route("api/health", "GET", "see-health", free("/api/health")),

  page("account", "see-account", own("/account")),
  route("account/password", "PUT", "change-password", own("/account/password"), {
    body: () => ({ current: "not the password", password: "seven loud red hills" }),
    answers: "Give the password that you use now: this one does not fit.",
  }),
  route("account/sessions/[id]", "DELETE", "end-session", {
    own: async ({ me }) => `/account/sessions/${await freshSession(me)}`,
    cohort: async ({ world }) => `/account/sessions/${await freshSession(world.classmate)}`,
    other: async ({ world }) => `/account/sessions/${await freshSession(world.stranger)}`,
  }),

  page("(course)/courses/[course]", "see-course", free(COURSE)),
  page(LESSON_FILES, "read-lesson", free(LESSON)),
  route(`${LESSON_FILES}/answers`, "POST", "answer-question", own(`${LESSON}/answers`), { body: () => ({ question: "failing-field", answer: "port" }) }),
  route(`${LESSON_FILES}/progress`, "PUT", "mark-lesson-read", own(`${LESSON}/progress`), { body: () => ({ read: true }) }),

  page(LAB_FILES, "open-lab", free(LAB)),
  page(`${LAB_FILES}/attempts/[id]`, "see-attempt", ofAttempt((id) => `${LAB}/attempts/${id}`)),
  route(`${LAB_FILES}/draft`, "PUT", "save-draft", own(`${LAB}/draft`), { body: () => ({ ...written(), baseVersion: 0 }) }),
  route(`${LAB_FILES}/check`, "POST", "check-draft", own(`${LAB}/check`), { body: written }),
  route(`${LAB_FILES}/submissions`, "POST", "submit", own(`${LAB}/submissions`), { body: () => ({ ...written(), idempotencyKey: randomUUID() }) }),
  route(`${LAB_FILES}/submissions`, "GET", "see-attempts", own(`${LAB}/submissions`)),
  route(`${LAB_FILES}/submissions/[id]`, "GET", "see-attempt", ofAttempt((id) => `${LAB}/submissions/${id}`)),
  route(`${LAB_FILES}/submissions/[id]/file`, "GET", "see-attempt", ofAttempt((id) => `${LAB}/submissions/${id}/file?path=security.tf`)),
  route(`${LAB_FILES}/events`, "GET", "hear-results", own(`${LAB}/events`)),

  page("(teach)/teach", "see-teaching", free("/teach")),
  route("(teach)/teach/cohorts/create", "POST", "create-cohort", free("/teach/cohorts/create"), {
    body: () => ({ name: "A cohort of the table of doors", course: "aws-network-security" }),
  }),
  page("(teach)/teach/cohorts/[cohort]", "see-gradebook", ofCohort((cohort) => `/teach/cohorts/${cohort}`)),
  page("(teach)/teach/cohorts/[cohort]/students/[student]", "see-student-attempts", ofCohort((cohort, student) => `/teach/cohorts/${cohort}/students/${student}`)),
  page("(teach)/teach/attempts/[id]", "see-attempt-as-teacher", ofAttempt((id) => `/teach/attempts/${id}`)),
  route("(teach)/teach/attempts/[id]/file", "GET", "see-attempt-as-teacher", ofAttempt((id) => `/teach/attempts/${id}/file?path=security.tf`)),

  page("(admin)/admin/users", "see-people", free("/admin/users")),
  route(
    "(admin)/admin/users/[id]",
    "PATCH",
    "change-person",
    { own: ({ me }) => `/admin/users/${me.id}`, other: ({ world }) => `/admin/users/${world.stranger.id}` },
    { body: () => ({ disabled: false }) },
  ),
  page("(admin)/admin/audit", "see-audit", free("/admin/audit")),

  // Last: from here on an instructor is a student of their own cohort too.
  page("(site)/join", "see-invitation", free("/join")),
  page("(site)/join/[code]", "see-invitation", { none: ({ world }) => `/join/${world.cohort.joinCode}` }),
  route("(site)/join/[code]/accept", "POST", "join-cohort", { own: ({ world }) => `/join/${world.cohort.joinCode}/accept` }),
];
