import { readFileSync } from "node:fs";
import { run } from ".";

const exit = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  data: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  readInput: () => readFileSync(0, "utf8"),
});
process.exitCode = exit;
