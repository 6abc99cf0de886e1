import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SCRIPT = `
  const { onOrphaned } = await import(${JSON.stringify(fileURLToPath(new URL("orphaned.ts", import.meta.url)))});
  onOrphaned(() => { console.log("left"); process.exit(0); });
  console.log("here");
  setTimeout(() => { console.log("stayed"); process.exit(0); }, 20_000);
`;

it("ends with the shell that npm started it in, which passes no signal on", async () => {
  const shell = spawn("sh", ["-c", `"${process.execPath}" --import tsx --input-type=module --eval "$SCRIPT"; true`], {
    env: { ...process.env, SCRIPT, npm_lifecycle_event: "start" },
  });
  const said: string[] = [];
  shell.stdout.on("data", (chunk: Buffer) => {
    said.push(...chunk.toString().trim().split("\n"));
    if (said.at(-1) === "here") shell.kill("SIGTERM");
  });
  await once(shell, "close");
  expect(said).toEqual(["here", "left"]);
});
