import { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pino from "pino";
import { present } from "../assert";
import { disconnect, type GradingJob, type Lane } from "../db";
import { env } from "../env";
import { ChildPool } from "./child-pool";
import { gradeSubmission } from "./grade-submission";
import { beginLife, watchForDead } from "./worker-life";

// Entry of the grading process. It may die at any point: what it held is taken up by the next one.

const settings = env();
const log = pino({ name: "grading", level: settings.LOG_LEVEL });
const connectionString = present(settings.DATABASE_URL, "DATABASE_URL is set by scripts/start.ts for each process that it starts.");
const WAITING_PER_CHILD = 2;
const STOP_WITHIN_MS = 15_000;

const children = new ChildPool({
  file: fileURLToPath(new URL("grading-child.cjs", import.meta.url)),
  limits: { seconds: settings.GRADING_SECONDS, megabytes: settings.GRADING_MEMORY_MB },
  size: settings.GRADING_THREADS,
  queue: Number.POSITIVE_INFINITY,
  idleSeconds: null,
});

const life = await beginLife(connectionString, (error) => {
  log.fatal({ error: error.message }, "The database ended our session; a new process takes over.");
  process.exit(1);
});
const events: WorkerEvents = new EventEmitter();
// No job begins before this process has signed in, else nobody could tell that it died under the job.
const registered = new Promise<void>((done, fail) => {
  events.once("pool:create", ({ workerPool }) => life.register(workerPool.id).then(done, fail));
});

const inLane =
  (lane: Lane): TaskList[string] =>
  async (payload, { job }) => {
    await registered;
    const { submissionId } = payload as GradingJob;
    const onFault = (fault: string): void => log.error({ submissionId, fault }, "Grading met a fault of ours.");
    const begun = performance.now();
    const end = await gradeSubmission(payload as GradingJob, children, { lane, attempt: job.attempts, onFault });
    log.debug({ submissionId, ...end, milliseconds: Math.round(performance.now() - begun) }, "Graded.");
  };

const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log.warn(message);
  else log.debug(message);
});

const stopWatching = watchForDead(
  (workers) => log.warn({ workers }, "A grading process died; its jobs are free again."),
  (error) => log.warn({ error: String(error) }, "Could not look for dead grading processes."),
);
const runner = await run({
  connectionString,
  concurrency: settings.GRADING_THREADS * WAITING_PER_CHILD,
  maxPoolSize: settings.GRADING_THREADS * WAITING_PER_CHILD + 2,
  pollInterval: 1_000,
  noHandleSignals: true,
  logger: quiet,
  events,
  taskList: { grade: inLane("grade"), regrade: inLane("regrade") } satisfies Record<Lane, TaskList[string]>,
});
await registered;
log.info({ children: settings.GRADING_THREADS }, "Ready to grade.");

let isStopping = false;
const stop = async (): Promise<void> => {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  stopWatching();
  await runner.stop();
  children.close();
  await life.end();
  await disconnect();
  process.exit(0);
};
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, () => void stop());
process.send?.("ready");
await runner.promise;
