import { readFileSync } from "node:fs";
import { run } from ".";

// Whoever reads the answer may have enough of it, as `head` has: nothing is left to say, and nothing is wrong.
process.stdout.on("error", leaveQuietly);
process.stderr.on("error", leaveQuietly);

const exit = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  data: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  readInput: () => readFileSync(0, "utf8"),
});
process.exitCode = exit;

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
