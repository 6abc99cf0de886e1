import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventStream, type ServerEvent } from "./event-stream";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream whose session can be ended, with all that its browser got. */
const opened = async () => {
  const left = new AbortController();
  const state = { stands: true, stopped: 0, text: "", isOver: false };
  let tell: (event: ServerEvent) => void = () => undefined;
  const response = await eventStream(
    new Request("http://localhost/x", { signal: left.signal }),
    async () => state.stands,
    async (given) => {
      tell = given;
      return () => void state.stopped++;
    },
  );
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) state.text += decoder.decode(chunk);
    state.isOver = true;
  };
  void read();
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  await pass(0);
  return { state, tell: (id: string) => tell({ event: "report", id, data: { id } }), leave: () => left.abort(), pass };
};

const DURING = { stopped: 0, isOver: false };
const OVER = { stopped: 1, isOver: true };

describe("a stream of events", () => {
  it("tells them in their order, and goes on while the session stands", async () => {
    const { state, tell, pass } = await opened();
    for (const id of ["1", "2", "3"]) tell(id);
    await pass(9 * 60_000);
    expect([...state.text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id)).toEqual(["1", "2", "3"]);
    expect(state.text).toContain('event: report\nid: 1\ndata: {"id":"1"}\n\n');
    expect(state).toMatchObject(DURING);
  });

  it("tells nothing more after its session was ended, and ends", async () => {
    const { state, tell, pass } = await opened();
    state.stands = false;
    tell("secret");
    tell("another");
    await pass(0);
    expect(state.text).not.toContain("id:");
    expect(state).toMatchObject(OVER);
  });

  it("ends within a minute after its session, also where there is nothing to tell", async () => {
    const { state, pass } = await opened();
    state.stands = false;
    await pass(60_000);
    expect(state).toMatchObject(OVER);
  });

  it("ends after ten minutes in any case, so that the browser asks anew", async () => {
    const { state, pass } = await opened();
    await pass(10 * 60_000);
    expect(state).toMatchObject(OVER);
  });

  it("stops when the browser leaves", async () => {
    const { state, leave, pass } = await opened();
    leave();
    await pass(0);
    expect(state.stopped).toBe(1);
  });
});
