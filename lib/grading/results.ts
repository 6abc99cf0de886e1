import pg from "pg";
import { present } from "../assert";
import { findGraded, GRADED_CHANNEL, type GradedRow, type LabOf, listGradedSince } from "../db";
import { env } from "../env";

const RETRY_MS = 500;
/** A report may become visible a little after one that carries a later time. */
const OVERLAP_MS = 10_000;
/** Open pages per person. */
const MOST_PER_PERSON = 20;

export interface Listening {
  readonly of: LabOf;
  /** Results later than this are told too. */
  readonly since: Date;
  readonly tell: (result: GradedRow) => void;
}

/** One open page: tells each result once, in the order of arrival. */
class Listener {
  readonly #listening: Listening;
  readonly #told = new Set<string>();
  #latest: number;

  constructor(listening: Listening) {
    this.#listening = listening;
    this.#latest = listening.since.getTime();
  }

  get of(): LabOf {
    return this.#listening.of;
  }

  tell(result: GradedRow): void {
    const name = `${result.submissionId}@${result.gradedAt.toISOString()}`;
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#latest = Math.max(this.#latest, result.gradedAt.getTime());
    this.#listening.tell(result);
  }

  /** Tells what was reported while nobody heard. */
  async catchUp(): Promise<void> {
    for (const result of await listGradedSince(this.of, new Date(this.#latest - OVERLAP_MS))) this.tell(result);
  }
}

/** Hears every new report over one connection of its own, which is made again when it breaks. */
class Results {
  readonly #listeners = new Map<string, Set<Listener>>();
  #connection: Promise<void> | null = null;

  /** Null where this person has too many pages open. Else what ends the listening. */
  async listen(listening: Listening): Promise<(() => void) | null> {
    const { userId } = listening.of;
    const own = this.#listeners.get(userId) ?? new Set();
    if (own.size >= MOST_PER_PERSON) return null;
    const listener = new Listener(listening);
    this.#listeners.set(userId, own.add(listener));
    const stop = (): void => {
      own.delete(listener);
      if (own.size === 0) this.#listeners.delete(userId);
    };
    try {
      await (this.#connection ??= this.#connect());
      await listener.catchUp();
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: present(env().DATABASE_URL, "DATABASE_URL is set"), keepAlive: true });
    client.on("error", () => undefined);
    client.on("notification", ({ payload }) => void this.#hear(payload ?? "").catch(() => undefined));
    try {
      await client.connect();
      await client.query(`LISTEN ${GRADED_CHANNEL}`);
    } catch (error) {
      this.#connection = null;
      throw error;
    }
    client.on("end", () => void this.#reconnect());
  }

  /** Until it works; then everybody is told what was missed. */
  async #reconnect(): Promise<void> {
    this.#connection = null;
    await new Promise((done) => setTimeout(done, RETRY_MS).unref());
    try {
      await (this.#connection ??= this.#connect());
      for (const own of this.#listeners.values()) for (const listener of own) await listener.catchUp();
    } catch {
      await this.#reconnect();
    }
  }

  async #hear(payload: string): Promise<void> {
    const { submissionId, userId } = JSON.parse(payload) as { submissionId: string; userId: string };
    const own = this.#listeners.get(userId);
    if (own === undefined) return;
    const result = await findGraded(submissionId, userId);
    if (result === null) return;
    for (const listener of own) if (listener.of.course === result.course && listener.of.lab === result.lab) listener.tell(result);
  }
}

// One per process: Next may load this module more than once.
const KEY = Symbol.for("ringfence.results");
const registry = globalThis as typeof globalThis & { [KEY]?: Results };

/**
 * Tells one person's results at one lab as they come, and first those since `since`. Gives what ends it, or null
 * where the person has too many pages open.
 */
export const listenForResults = (listening: Listening): Promise<(() => void) | null> => (registry[KEY] ??= new Results()).listen(listening);
