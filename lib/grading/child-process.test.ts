import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChildPool, PoolFullError } from "./child-pool";
import type { ChildTask } from "./child-task";

/** A child that does what a hostile text would make ours do, were the engine's own limits to fail. */
const HOSTILE = `
  import { watchOver } from "./watchdog";
  const acts: Record<string, () => unknown> = {
    fine: () => "fine",
    loop: () => { for (;;); },
    objects: () => { const all = []; for (;;) all.push({ at: all.length }); },
    "one huge array": () => new Array(1e9).fill(0).length,
    "growing map": () => { const all = new Map(); for (let at = 0; ; at++) all.set(at, at); },
    "array buffers": () => { const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1)); },
    fault: () => { throw new Error("ours"); },
    exit: () => process.exit(7),
    keep: () => { for (let at = 0; at < 10; at++) kept.push(new Uint8Array(1e7).fill(1)); },
    sleep: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4_000),
  };
  const kept: Uint8Array[] = [];
  const watchdog = watchOver({ seconds: Number(process.argv[2]), megabytes: Number(process.argv[3]) });
  process.on("message", (task: { format: string }) => watchdog.run(() => {
    try {
      const result = acts[task.format]!();
      process.send!({ said: "done", result, isWorn: watchdog.isWorn() });
    } catch (fault) {
      process.send!({ said: "fault", message: String(fault), isWorn: watchdog.isWorn() });
    }
  }));
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

  it("does not pay for the memory that the one before it left", async () => {
    expect(await act("keep")).toMatchObject({ kind: "done" });
    expect(await act("keep")).toMatchObject({ kind: "done" });
  });

  it("is turned away where one runs and one waits", async () => {
    const first = act("loop");
    const second = act("fine");
    await expect(act("fine")).rejects.toThrow(PoolFullError);
    expect([(await first).kind, (await second).kind]).toEqual(["too-expensive", "done"]);
  });
});

describe("a child that others end or hold", () => {
  it.each(["SIGKILL", "SIGTERM", "SIGABRT", "SIGSEGV"] as const)("ends by %s as a fault of ours, never as its text's", async (signal) => {
    const ending = act("loop");
    for (const child of pool.pids()) process.kill(child, signal);
    expect(await ending).toMatchObject({ kind: "fault", message: expect.stringContaining(signal) });
    expect(await act("fine")).toEqual({ kind: "done", result: "fine" });
  });

  it("has not used up its time while it waits: the processor's time counts", async () => {
    expect(await act("sleep")).toMatchObject({ kind: "done" });
  });

  it("is a fault of ours where it stands still", async () => {
    const short = new ChildPool({ file: file(), limits: { seconds: 0.3, megabytes: 128 }, size: 1, queue: 1, idleSeconds: null });
    const task = (format: string) => ({ kind: "read", format, files: [] }) as unknown as ChildTask;
    await short.run(task("fine"));
    const [child = 0] = short.pids();
    process.kill(child, "SIGSTOP");
    expect(await short.run(task("fine"))).toMatchObject({ kind: "fault", message: expect.stringContaining("stood still for 3 s") });
    expect(await short.run(task("fine"))).toEqual({ kind: "done", result: "fine" });
    short.close();
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
