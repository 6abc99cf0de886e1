import { existsSync } from "node:fs";
import { join } from "node:path";
import { env, settle, SettingsError } from "../../lib/env";
import { onOrphaned } from "./orphaned";
import { type Stack, startStack } from "./stack";

const LOOPBACK = "127.0.0.1";

const say = (line: string): void => console.log(line);

/** The whole of an error for us, its sentence for the person who runs the command. */
const explain = (error: unknown): string => {
  if (error instanceof SettingsError) return error.message;
  return error instanceof Error ? (process.env["LOG_LEVEL"] === "debug" ? (error.stack ?? error.message) : error.message) : String(error);
};

const welcome = ({ address, setupLink }: Stack): string =>
  [
    "",
    `Ringfence runs at ${address}`,
    ...(setupLink === null ? [] : ["", "Nobody is an administrator yet. This link makes the first one, once:", `  ${setupLink}`]),
    "",
    "Press Ctrl-C to stop.",
  ].join("\n");

/** Starts everything and stops it in order on Ctrl-C, on SIGTERM and where the terminal is closed. */
export const serve = async ({ mode, demo }: { mode: "production" | "development"; demo: boolean }): Promise<void> => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const takeDown: (() => Promise<void>)[] = [];
  let isStopping = false;

  const stop = async (code: number): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    for (const step of takeDown.reverse()) await step().catch((error: unknown) => console.error(explain(error)));
    process.exit(code);
  };
  const leave = (): void => {
    // npm passes the signal on that the terminal sent already: a second one means nothing.
    if (!isStopping) say("\nStopping …");
    void stop(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, leave);
  onOrphaned(leave);

  const onHopeless = (name: string): void => {
    console.error(`The ${name} process ended again and again; its messages are above. Set LOG_LEVEL=debug to see more.`);
    void stop(1);
  };
  try {
    // A folder of its own: the demo never mixes with what people really did.
    if (demo) settle({ DATA_DIR: join(env().DATA_DIR, "demo") });
    const options = { mode, say, onHopeless, onStop: (step: () => Promise<void>) => void takeDown.push(step) };
    const stack = await startStack(demo ? { ...options, host: LOOPBACK } : options);
    if (demo) {
      const { seedDemo } = await import("../../prisma/seed");
      await seedDemo(say);
    }
    if (!isStopping) say(welcome(stack));
  } catch (error) {
    if (!isStopping) console.error(`\n${explain(error)}`);
    await stop(1);
  }
};
