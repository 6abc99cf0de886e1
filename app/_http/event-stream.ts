import "server-only";

export interface ServerEvent {
  readonly event: string;
  /** What the browser gives back as Last-Event-ID when it connects again. */
  readonly id: string;
  readonly data: unknown;
}

/** Comments keep proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
/** Then the browser connects again, and its session is asked for again. */
const LONGEST_MS = 10 * 60_000;
const RECONNECT_MS = 1_000;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

/**
 * Server-sent events, until the browser goes. `begin` gets what sends an event, and gives what ends the sending; what
 * it throws before that is the answer of the request.
 */
export const eventStream = async (
  request: Request,
  begin: (tell: (event: ServerEvent) => void) => Promise<() => void>,
): Promise<Response> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: 256 });
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  // A write fails where the browser is gone; `close` then ends the rest.
  const write = (text: string): void => void writer.write(encoder.encode(text)).catch(() => undefined);
  const stop = await begin(({ event, id, data }) => write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`));
  write(`retry: ${RECONNECT_MS}\n: open\n\n`);
  const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
  const close = (): void => {
    clearInterval(heartbeat);
    clearTimeout(longest);
    stop();
    void writer.close().catch(() => undefined);
  };
  const longest = setTimeout(close, LONGEST_MS);
  if (request.signal.aborted) close();
  request.signal.addEventListener("abort", close, { once: true });
  void writer.closed.catch(close);
  return new Response(readable, { headers: HEADERS });
};
