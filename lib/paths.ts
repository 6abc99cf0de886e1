// Every address of the site, spelled once. Parts that come from data are encoded here and nowhere else.

const join = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join("/")}`;

/** The one course of this installation; the format has room for more. */
export const COURSE = "aws-network-security";

/** Pages and machine routes of a lab. */
const lab = (course: string, slug: string) => {
  const page = join("courses", course, "labs", slug);
  return {
    page,
    attempt: (submission: string) => `${page}${join("attempts", submission)}`,
    /** PUT: save the draft. */
    draft: `${page}/draft`,
    /** POST: diagnostics of a draft, nothing stored. */
    check: `${page}/check`,
    /** POST: hand in. GET: the attempts. */
    submissions: `${page}/submissions`,
    submission: (id: string) => `${page}/submissions${join(id)}`,
    /** GET: one file of it, as text. */
    submissionFile: (id: string, path: string) => `${page}/submissions${join(id)}/file?path=${encodeURIComponent(path)}`,
    /** GET: server-sent events, one `report` for each graded submission. */
    events: `${page}/events`,
  } as const;
};

/** Page and machine routes of a lesson. */
const lesson = (course: string, slug: string) => {
  const page = join("courses", course, "lessons", slug);
  return {
    page,
    /** POST: one answer to one question. */
    answers: `${page}/answers`,
    /** PUT: the lesson was read. */
    progress: `${page}/progress`,
  } as const;
};

export const paths = {
  home: "/",
  signIn: "/sign-in",
  /** Sign in, then on to this page. */
  signInFor: (page: string) => `/sign-in?callbackUrl=${encodeURIComponent(page)}`,
  signUp: "/sign-up",
  setup: "/setup",
  /** The front page of a signed-in person. */
  start: join("courses", COURSE),

  account: {
    page: "/account",
    password: "/account/password",
    sessions: "/account/sessions",
    session: (id: string) => `/account/sessions${join(id)}`,
  },

  course: (course: string) => join("courses", course),
  lesson,
  lab,

  /** Where a join code is typed. */
  joinForm: "/join",
  /** What every message means, and what one of them does: `code` as its page is called. */
  findings: "/findings",
  finding: (code: string) => join("findings", code),

  /** What a join code leads to; `accept` (POST) makes the enrolment. */
  join: (code: string) => ({ page: join("join", code), accept: `${join("join", code)}/accept` }),

  teach: {
    page: "/teach",
    /** POST: a new cohort. */
    createCohort: "/teach/cohorts/create",
    cohort: (cohort: string) => join("teach", "cohorts", cohort),
    student: (cohort: string, student: string) => join("teach", "cohorts", cohort, "students", student),
    attempt: (submission: string) => join("teach", "attempts", submission),
    /** GET: one file of it, as text. */
    attemptFile: (submission: string, path: string) => `${join("teach", "attempts", submission)}/file?path=${encodeURIComponent(path)}`,
  },

  admin: {
    users: "/admin/users",
    /** PATCH: role or disabled. */
    user: (id: string) => `/admin/users${join(id)}`,
    audit: "/admin/audit",
  },

  api: {
    health: "/api/health",
    signUp: "/api/auth/sign-up",
    setup: "/api/auth/setup",
  },
} as const;
