import { type Ending, GradingChild } from "./child-process";
import type { ChildTask, ResultOf } from "./child-task";
import type { Allowance } from "./watchdog";

export interface PoolOptions {
  /** The bundle of child.ts. */
  readonly file: string;
  readonly limits: Allowance;
  /** Children at most, each with one task at a time. */
  readonly size: number;
  /** Tasks that may wait for a child; one more is turned away. */
  readonly queue: number;
  /** A child that had nothing to do for so long ends; null: children start at once and stay. */
  readonly idleSeconds: number | null;
}

/** All children are busy and enough tasks wait. */
export class PoolFullError extends Error {
  override readonly name = "PoolFullError";
}

/** Children that take turns. One that ended is replaced when it is next needed. */
export class ChildPool {
  readonly #options: PoolOptions;
  readonly #idle: { readonly child: GradingChild; readonly timer: NodeJS.Timeout | null }[] = [];
  readonly #busy = new Set<GradingChild>();
  readonly #waiting: ((child: GradingChild) => void)[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
    if (options.idleSeconds === null) for (let count = 0; count < options.size; count++) this.#rest(this.#start());
  }

  /** @throws PoolFullError */
  async run<T extends ChildTask>(task: T): Promise<Ending<ResultOf<T>>> {
    const child = await this.#acquire();
    try {
      return await child.run(task);
    } finally {
      this.#release(child);
    }
  }

  /** Process ids of all children, for those who watch or test. */
  pids(): number[] {
    return [...this.#idle.map(({ child }) => child), ...this.#busy].flatMap((child) => child.pid ?? []);
  }

  close(): void {
    for (const { child, timer } of this.#idle.splice(0)) {
      if (timer !== null) clearTimeout(timer);
      child.kill();
    }
    for (const child of this.#busy) child.kill();
  }

  #start = (): GradingChild => new GradingChild(this.#options.file, this.#options.limits);

  async #acquire(): Promise<GradingChild> {
    for (let rested = this.#idle.pop(); rested !== undefined; rested = this.#idle.pop()) {
      if (rested.timer !== null) clearTimeout(rested.timer);
      if (rested.child.alive) return this.#engage(rested.child);
    }
    if (this.#busy.size < this.#options.size) return this.#engage(this.#start());
    if (this.#waiting.length >= this.#options.queue) throw new PoolFullError("All grading children are busy.");
    return new Promise((settle) => this.#waiting.push(settle));
  }

  #engage(child: GradingChild): GradingChild {
    this.#busy.add(child);
    return child;
  }

  #release(child: GradingChild): void {
    this.#busy.delete(child);
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#engage(child.alive ? child : this.#start()));
    else if (child.alive) this.#rest(child);
  }

  #rest(child: GradingChild): void {
    const { idleSeconds } = this.#options;
    const timer = idleSeconds === null ? null : setTimeout(() => this.#dismiss(child), idleSeconds * 1000).unref();
    this.#idle.push({ child, timer });
  }

  #dismiss(child: GradingChild): void {
    const at = this.#idle.findIndex((rested) => rested.child === child);
    if (at !== -1) this.#idle.splice(at, 1);
    child.kill();
  }
}
