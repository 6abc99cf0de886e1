import "server-only";

export interface ServerEvent {
  readonly event: string;
  /** What the browser gives back as Last-Event-ID when it connects again. */
  readonly id: string;
  readonly data: unknown;
}

/** Comments keep proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
/** A quiet stream looks this often whether it may go on. */
const LOOK_MS = 60_000;
/** Then the browser connects again, and what it is told is caught up with. */
const LONGEST_MS = 10 * 60_000;
const RECONNECT_MS = 1_000;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

const spell = ({ event, id, data }: ServerEvent): string => `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** A response that is written piece by piece; `onEnd` is called once, when either side has ended it. */
class OpenResponse {
  readonly readable: ReadableStream<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #encoder = new TextEncoder();
  readonly #ends: (() => void)[] = [];
  #isOpen = true;

  constructor() {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: 256 });
    this.readable = readable;
    this.#writer = writable.getWriter();
    void this.#writer.closed.catch(this.end);
  }

  /** A write fails where the browser is gone; `end` then ends the rest. */
  write = (text: string): void => {
    if (this.#isOpen) void this.#writer.write(this.#encoder.encode(text)).catch(() => undefined);
  };

  onEnd(work: () => void): void {
    if (this.#isOpen) this.#ends.push(work);
    else work();
  }

  end = (): void => {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const work of this.#ends) work();
    void this.#writer.close().catch(() => undefined);
  };
}

const every = (milliseconds: number, response: OpenResponse, work: () => void): void => {
  const timer = setInterval(work, milliseconds);
  response.onEnd(() => clearInterval(timer));
};

/**
 * Server-sent events, until the browser goes or `mayGoOn` says no: it is asked before each event and each minute, since
 * whoever was signed in when the stream began may not be any more. `begin` gets what sends an event, and gives what
 * ends the sending; what it throws before that is the answer of the request.
 */
export const eventStream = async (
  request: Request,
  mayGoOn: () => Promise<boolean>,
  begin: (tell: (event: ServerEvent) => void) => Promise<() => void>,
): Promise<Response> => {
  const response = new OpenResponse();
  let looks = Promise.resolve();
  // One look after the other, so that events keep their order.
  const writeIfAllowed = (text: string): void => {
    looks = looks.then(async () => ((await mayGoOn()) ? response.write(text) : response.end())).catch(response.end);
  };
  response.onEnd(await begin((event) => writeIfAllowed(spell(event))));
  response.write(`retry: ${RECONNECT_MS}\n: open\n\n`);
  every(HEARTBEAT_MS, response, () => response.write(": still here\n\n"));
  every(LOOK_MS, response, () => writeIfAllowed(": still signed in\n\n"));
  every(LONGEST_MS, response, response.end);
  if (request.signal.aborted) response.end();
  request.signal.addEventListener("abort", response.end, { once: true });
  return new Response(response.readable, { headers: HEADERS });
};
