/**
 * The table of rooms as law: who may import whom (ARCHITECTURE.md tells why in words). Type imports count.
 * `allow("trace", ["model", "net"], why)` forbids every other room of lib, and app, to the files of lib/trace.
 */
const CORE = ["net", "source", "model", "ingest", "emit", "trace", "reach", "explain", "audit", "narrate", "simulate", "labs", "lessons"];
const TESTS = "\\.test\\.tsx?$";

const rooms = {
  net: [[], "Values know nothing of what is built from them."],
  source: [[], "Text and diagnostics are used by all and know none."],
  model: [["net", "source"], "The network is data: it answers no question about a packet."],
  ingest: [["model", "net", "source"], "Reading a configuration must not depend on what is later asked of it."],
  emit: [["model", "net", "source"], "Writing a configuration is the mirror of reading it."],
  trace: [["model", "net", "source"], "trace never sees reach: their agreement proves something only while each matches rules by itself."],
  reach: [["model", "net"], "reach never sees trace: their agreement proves something only while each matches rules by itself."],
  explain: [["reach", "trace", "model", "net", "source"], "An explanation is data: sentences are narrate's."],
  audit: [["reach", "trace", "model", "net", "source"], "A finding is data: sentences are narrate's."],
  narrate: [["explain", "audit", "trace", "model", "net", "source"], "Sentences are made of explanations, never of rules directly."],
  simulate: [["trace", "model", "net", "source"], "A terminal follows single packets."],
  lessons: [["source", "model", "explain"], "A lesson holds engine types and runs no engine."],
  labs: [
    ["explain", "audit", "narrate", "reach", "trace", "simulate", "ingest", "emit", "lessons", "model", "net", "source"],
    "Grading is pure: no files, no database, no clock.",
  ],
  content: [["labs", "lessons", "source"], "Content is read from files here and nowhere else."],
  db: [["env"], "Queries know no use-case."],
  publishing: [["content", "labs", "lessons", "db", "source"], "Publishing decides what students see."],
  auth: [["db"], "Who is asking does not depend on what is asked."],
  grading: [["labs", "ingest", "publishing", "db", "source"], "The queue runs the pure grader."],
  learning: [["grading", "publishing", "labs", "lessons", "ingest", "auth", "db", "source"], "A student's use-cases."],
  teaching: [["grading", "publishing", "labs", "lessons", "ingest", "auth", "db", "source"], "An instructor's use-cases."],
  cli: [["content", ...CORE], "The command line is the core with files."],
};

/** May be imported by every room (assert), or by the rooms of the server (env) and of app (paths). */
const SERVER = ["db", "publishing", "auth", "grading", "learning", "teaching"];
const loose = (room) => ["assert", ...(SERVER.includes(room) ? ["env"] : [])];

const roomRules = Object.entries(rooms).map(([room, [allowed, comment]]) => ({
  name: `room-${room}`,
  comment,
  severity: "error",
  from: { path: `^lib/${room}/`, pathNot: TESTS },
  to: {
    path: "^(lib|app|scripts|prisma|bench|e2e|tests)/",
    pathNot: [`^lib/${room}/`, ...allowed.map((other) => `^lib/${other}/`), ...loose(room).map((file) => `^lib/${file}\\.ts$`)],
  },
}));

/** Doors: what a room shows besides index.ts. */
const DOORS = ["^lib/auth/browser\\.ts$", "^lib/[^/]+/index\\.ts$", "^lib/[^/]+\\.ts$"];
const doorRules = Object.keys(rooms).map((room) => ({
  name: `door-${room}`,
  comment: "A room is entered through its index.ts.",
  severity: "error",
  from: { path: "^(lib|app)/", pathNot: [`^lib/${room}/`, TESTS] },
  to: { path: `^lib/${room}/`, pathNot: DOORS },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...doorRules,
    {
      name: "core-is-pure",
      comment: "The core gives the same bytes for the same input: no React, no Next, no Prisma.",
      severity: "error",
      from: { path: `^lib/(${CORE.join("|")})/`, pathNot: TESTS },
      to: { path: "node_modules/(react|react-dom|next|next-auth|@prisma|pg|@mantine)/" },
    },
    {
      name: "core-uses-no-node",
      comment: "The core runs in a browser as well as in Node.",
      severity: "error",
      from: { path: `^lib/(${CORE.join("|")})/`, pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "prisma-in-db-only",
      comment: "Queries live in lib/db, one file per aggregate.",
      severity: "error",
      from: { path: "^(app|lib|e2e)/", pathNot: "^lib/db/" },
      to: { path: "node_modules/(@prisma|prisma)/|^lib/db/generated/" },
    },
    {
      name: "next-auth-in-auth-only",
      comment: "lib/auth is the only room that knows how a session is kept.",
      severity: "error",
      from: { path: "^(app|lib)/", pathNot: "^lib/auth/" },
      to: { path: "node_modules/next-auth/" },
    },
    {
      name: "app-without-db",
      comment: "Routes ask use-cases; they never query.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/db/" },
    },
    {
      name: "components-know-no-server",
      comment: "Components take data; they do not fetch it.",
      severity: "error",
      from: { path: "^app/_components/" },
      to: { path: "^lib/(db|publishing|grading|content|env)" },
    },
    {
      name: "ui-knows-no-domain",
      comment: "app/_components/ui could live in any product.",
      severity: "error",
      from: { path: "^app/_components/ui/" },
      to: { path: "^lib/", pathNot: "^lib/assert\\.ts$" },
    },
    {
      name: "no-circles",
      comment: "A circle is one thing in two files. Grammars alone are circular by nature: an expression holds expressions.",
      severity: "error",
      from: { path: "^(app|lib)/", pathNot: "^lib/ingest/terraform/(syntax|evaluate)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports is dead.",
      severity: "error",
      from: { orphan: true, path: "^lib/", pathNot: ["\\.d\\.ts$", TESTS, "^lib/(grading|cli)/"] },
      to: {},
    },
    {
      name: "production-needs-no-dev-package",
      comment: "What runs in production is a dependency.",
      severity: "error",
      from: { path: "^(app|lib|scripts)/", pathNot: [TESTS, "^scripts/test"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated" },
    exclude: { path: "^(\\.next|\\.build|\\.data)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
