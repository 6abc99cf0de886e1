import { readConfiguration, SUBMISSION_LIMITS } from "../ingest";
import { grade } from "../labs";
import type { ChildMessage, ChildResults, ChildTask } from "./child-task";
import { watchOverMemory } from "./watchdog";

// Entry of a child process: one task at a time, no settings, no secrets, no database. Bundled by build.ts.

watchOverMemory(Number(process.argv[2]));

const messageOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));

const gradeTask = ({ lab, variant, format, files }: Extract<ChildTask, { kind: "grade" }>): ChildResults["grade"] => {
  const faults: string[] = [];
  return { report: grade(lab, variant, { format, files }, (fault) => faults.push(messageOf(fault))), faults };
};

const perform = (task: ChildTask): ChildResults[ChildTask["kind"]] =>
  task.kind === "grade" ? gradeTask(task) : readConfiguration(task.files, { format: task.format, limits: SUBMISSION_LIMITS });

const say = (message: ChildMessage): void => void process.send?.(message);

process.on("message", (task: ChildTask) => {
  try {
    say({ said: "done", result: perform(task) });
  } catch (fault) {
    say({ said: "fault", message: messageOf(fault) });
  }
});
process.on("disconnect", () => process.exit(0));
say({ said: "ready" });
