export type Role = "student" | "instructor" | "admin";
/** `visitor`: nobody is signed in. */
export type Standing = Role | "visitor";

/** Whose thing it is: one's own, of a student in a cohort one teaches, somebody else's, or nobody's. */
export type Ownership = "own" | "cohort" | "other" | "none";

export const STANDINGS: readonly Standing[] = ["visitor", "student", "instructor", "admin"];
export const OWNERSHIPS: readonly Ownership[] = ["own", "cohort", "other", "none"];

type Row = Readonly<Record<Standing, readonly Ownership[]>>;

/** Open to all, signed in or not. */
const ANYBODY: Row = { visitor: ["none"], student: ["none"], instructor: ["none"], admin: ["none"] };
/** Open to whoever is signed in. */
const MEMBER: Row = { visitor: [], student: ["none"], instructor: ["none"], admin: ["none"] };
/** One's own and nobody else's, not even for an administrator. */
const OWN: Row = { visitor: [], student: ["own"], instructor: ["own"], admin: ["own"] };
/** Of the cohorts one teaches; an administrator sees all. */
const TEACHER: Row = { visitor: [], student: [], instructor: ["own", "cohort"], admin: ["own", "cohort", "other"] };
const STAFF: Row = { visitor: [], student: [], instructor: ["none"], admin: ["none"] };
const ADMIN: Row = { visitor: [], student: [], instructor: [], admin: ["own", "other", "none"] };

/** Everything that can be asked of the site. Each route and page names its action; a test holds them together. */
export const PERMISSIONS = {
  "see-front-door": ANYBODY,
  "see-sign-in": ANYBODY,
  "see-sign-up": ANYBODY,
  "see-setup": ANYBODY,
  "sign-up": ANYBODY,
  "use-setup-link": ANYBODY,
  "see-health": ANYBODY,
  "see-finding": ANYBODY,

  "see-account": OWN,
  "change-password": OWN,
  "end-session": OWN,

  "see-course": MEMBER,
  "read-lesson": MEMBER,
  "answer-question": OWN,
  "mark-lesson-read": OWN,

  "open-lab": MEMBER,
  "save-draft": OWN,
  "check-draft": OWN,
  submit: OWN,
  "see-attempts": OWN,
  "see-attempt": OWN,
  "hear-results": OWN,

  "see-invitation": MEMBER,
  "join-cohort": OWN,

  "see-teaching": STAFF,
  "create-cohort": STAFF,
  "see-gradebook": TEACHER,
  "see-student-attempts": TEACHER,
  "see-attempt-as-teacher": TEACHER,

  "see-people": ADMIN,
  "change-person": ADMIN,
  "see-audit": ADMIN,
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** Whether this standing may do it to a thing of this ownership. */
export const can = (standing: Standing, action: Action, ownership: Ownership): boolean =>
  (PERMISSIONS[action] as Row)[standing].includes(ownership);

/** Whether there is anything that this standing may do it to: what a route can tell before it knows the thing. */
export const mayEver = (standing: Standing, action: Action): boolean => (PERMISSIONS[action] as Row)[standing].length > 0;
