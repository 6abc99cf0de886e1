export interface TurnsOptions {
  /** People who may have something under way, each one thing. */
  readonly atOnce: number;
  /** Pieces of work that may wait, of all people and of one; one more is turned away. */
  readonly waiting: number;
  readonly perPerson: number;
}

/** Enough work waits. */
export class TurnsFullError extends Error {
  override readonly name = "TurnsFullError";
}

/** The end of work that did not begin, because its person asked for something newer of its kind. */
export const SUPERSEDED = Symbol("superseded");

interface Waiting {
  readonly begin: () => void;
  /** Answers instead of beginning; null where it keeps its place whatever comes. */
  readonly giveWay: (() => void) | null;
}

/** One piece of work of each person at a time. Whoever had a turn goes behind those who wait. */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #running = new Set<string>();
  /** What waits of each person, in the order of their turns. */
  readonly #lines = new Map<string, readonly Waiting[]>();

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** @throws TurnsFullError */
  take<T>(who: string, work: () => Promise<T>): Promise<T> {
    return new Promise((settle, fail) => this.#enter(who, { begin: () => this.#run(who, work).then(settle, fail), giveWay: null }));
  }

  /** As `take`, but of one person only the newest waits; the older one is answered at once. @throws TurnsFullError */
  takeNewest<T>(who: string, work: () => Promise<T>): Promise<T | typeof SUPERSEDED> {
    return new Promise((settle, fail) =>
      this.#enter(who, { begin: () => this.#run(who, work).then(settle, fail), giveWay: () => settle(SUPERSEDED) }),
    );
  }

  #enter(who: string, entering: Waiting): void {
    const line = this.#lines.get(who) ?? [];
    const older = entering.giveWay && line.find(({ giveWay }) => giveWay !== null);
    if (older) this.#lines.set(who, line.map((one) => (one === older ? entering : one)));
    else if (this.#isFull(who, line)) throw new TurnsFullError("Enough work waits.");
    else this.#lines.set(who, [...line, entering]);
    older?.giveWay?.();
    this.#goOn();
  }

  /** What can begin at once needs no room to wait. */
  #isFull(who: string, line: readonly Waiting[]): boolean {
    const { waiting, perPerson } = this.#options;
    const all = [...this.#lines.values()].reduce((sum, { length }) => sum + length, 0);
    return !this.#mayBegin(who) && (line.length >= perPerson || all >= waiting);
  }

  #mayBegin(who: string): boolean {
    return this.#running.size < this.#options.atOnce && !this.#running.has(who);
  }

  #goOn(): void {
    for (const [who, [next, ...rest]] of this.#lines) {
      if (next === undefined || !this.#mayBegin(who)) continue;
      this.#setLine(who, rest);
      this.#running.add(who);
      next.begin();
    }
  }

  async #run<T>(who: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.#running.delete(who);
      this.#goBehind(who);
      this.#goOn();
    }
  }

  #goBehind(who: string): void {
    const line = this.#lines.get(who) ?? [];
    this.#lines.delete(who);
    this.#setLine(who, line);
  }

  /** People for whom nothing waits are not in the line. */
  #setLine(who: string, line: readonly Waiting[]): void {
    if (line.length === 0) this.#lines.delete(who);
    else this.#lines.set(who, line);
  }
}
