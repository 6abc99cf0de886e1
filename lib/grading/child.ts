import { readConfiguration, SUBMISSION_LIMITS } from "../ingest";
import { grade } from "../labs";
import type { ChildMessage, ChildResults, ChildTask } from "./child-task";
import { watchOver } from "./watchdog";

// Entry of a child process: one task at a time, no settings, no secrets, no database. Bundled by build.ts.

const watchdog = watchOver({ seconds: Number(process.argv[2]), megabytes: Number(process.argv[3]) });

const messageOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));

const gradeTask = ({ lab, variant, format, files }: Extract<ChildTask, { kind: "grade" }>): ChildResults["grade"] => {
  const faults: string[] = [];
  return { report: grade(lab, variant, { format, files }, (fault) => faults.push(messageOf(fault))), faults };
};

const perform = (task: ChildTask): ChildResults[ChildTask["kind"]] =>
  task.kind === "grade" ? gradeTask(task) : readConfiguration(task.files, { format: task.format, limits: SUBMISSION_LIMITS });

const say = (message: ChildMessage): void => void process.send?.(message);

const answer = (task: ChildTask): void => {
  try {
    const result = perform(task);
    say({ said: "done", result, isWorn: watchdog.isWorn() });
  } catch (fault) {
    say({ said: "fault", message: messageOf(fault), isWorn: watchdog.isWorn() });
  }
};

process.on("message", (task: ChildTask) => watchdog.run(() => answer(task)));
process.on("disconnect", () => process.exit(0));
say({ said: "ready" });
