import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChildPool, PoolFullError } from "./child-pool";
import type { ChildTask } from "./child-task";

/** A child that does what a hostile text would make ours do, were the engine's own limits to fail. */
const HOSTILE = `
  import { watchOverMemory } from "./watchdog";
  const acts: Record<string, () => unknown> = {
    fine: () => "fine",
    loop: () => { for (;;); },
    objects: () => { const all = []; for (;;) all.push({ at: all.length }); },
    "one huge array": () => new Array(1e9).fill(0).length,
    "growing map": () => { const all = new Map(); for (let at = 0; ; at++) all.set(at, at); },
    "array buffers": () => { const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1)); },
    fault: () => { throw new Error("ours"); },
    exit: () => process.exit(7),
  };
  watchOverMemory(Number(process.argv[2]));
  process.on("message", (task: { format: string }) => {
    try { process.send!({ said: "done", result: acts[task.format]!() }); }
    catch (fault) { process.send!({ said: "fault", message: String(fault) }); }
  });
  process.on("disconnect", () => process.exit(0));
  process.send!({ said: "ready" });`;

let folder = "";
let pool: ChildPool;
const file = (): string => join(folder, "hostile.cjs");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ringfence-child-"));
  const stdin = { contents: HOSTILE, resolveDir: import.meta.dirname, loader: "ts" as const };
  await build({ stdin, outfile: file(), bundle: true, platform: "node", format: "cjs", logLevel: "error" });
  pool = new ChildPool({ file: file(), limits: { seconds: 2, megabytes: 128 }, size: 1, queue: 1, idleSeconds: null });
});
afterAll(async () => {
  pool.close();
  await rm(folder, { recursive: true });
});

const act = (name: string) => pool.run({ kind: "read", format: name, files: [] } as unknown as ChildTask);

describe("a task in a child", () => {
  it.each([
    ["an endless loop", "loop", { kind: "too-expensive", limit: "time" }],
    ["objects without end", "objects", { kind: "too-expensive", limit: "memory" }],
    ["one allocation beyond the heap", "one huge array", { kind: "too-expensive", limit: "memory" }],
    ["a map that grows", "growing map", { kind: "too-expensive", limit: "memory" }],
    ["array buffers outside the heap", "array buffers", { kind: "too-expensive", limit: "memory" }],
    ["a fault of ours", "fault", { kind: "fault", message: "Error: ours" }],
    ["a child that ends by itself", "exit", { kind: "fault" }],
  ])("%s ends as what it is, and the next task is done", async (_name, name, ending) => {
    expect(await act(name)).toMatchObject(ending);
    expect(await act("fine")).toEqual({ kind: "done", result: "fine" });
  });

  it("keeps its child while nothing goes wrong", async () => {
    await act("fine");
    const before = pool.pids();
    await act("fine");
    expect(pool.pids()).toEqual(before);
  });

  it("is turned away where one runs and one waits", async () => {
    const first = act("loop");
    const second = act("fine");
    await expect(act("fine")).rejects.toThrow(PoolFullError);
    expect([(await first).kind, (await second).kind]).toEqual(["too-expensive", "done"]);
  });
});

describe("a pool that rests", () => {
  it("ends its child, and starts another when it is asked again", async () => {
    const resting = new ChildPool({ file: file(), limits: { seconds: 2, megabytes: 128 }, size: 1, queue: 1, idleSeconds: 0.05 });
    const task = { kind: "read", format: "fine", files: [] } as unknown as ChildTask;
    await resting.run(task);
    await new Promise((done) => setTimeout(done, 200));
    expect(resting.pids()).toEqual([]);
    expect((await resting.run(task)).kind).toBe("done");
    resting.close();
  });
});
