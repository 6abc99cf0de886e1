import { describe, expect, it } from "vitest";
import { SUPERSEDED, Turns, TurnsFullError } from "./turns";

/** Work that ends when it is told to, and says when it began. */
const workshop = (options: Partial<ConstructorParameters<typeof Turns>[0]> = {}) => {
  const turns = new Turns({ atOnce: 1, waiting: 10, perPerson: 10, ...options });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((end) => ends.set(name, () => end(name)));
  };
  const finish = async (...names: string[]): Promise<void> => {
    for (const name of names) {
      ends.get(name)?.();
      await new Promise((done) => setImmediate(done));
    }
  };
  return {
    begun,
    finish,
    ask: (who: string, name: string) => turns.take(who, work(name)),
    askNewest: (who: string, name: string) => turns.takeNewest(who, work(name)),
  };
};

describe("turns between people", () => {
  it("let one person have one thing under way, however much room there is", async () => {
    const { begun, ask, finish } = workshop({ atOnce: 3 });
    void ask("ada", "ada 1");
    void ask("ada", "ada 2");
    expect(begun).toEqual(["ada 1"]);
    await finish("ada 1");
    expect(begun).toEqual(["ada 1", "ada 2"]);
  });

  it("let as many people have something under way as there is room for", async () => {
    const { begun, ask, finish } = workshop({ atOnce: 2 });
    for (const who of ["ada", "ben", "eve"]) void ask(who, who);
    expect(begun).toEqual(["ada", "ben"]);
    await finish("ben");
    expect(begun).toEqual(["ada", "ben", "eve"]);
  });

  it("put whoever had a turn behind those who wait, however much one person sends", async () => {
    const { begun, ask, finish } = workshop();
    for (let count = 1; count <= 4; count++) void ask("ada", `ada ${count}`);
    void ask("ben", "ben");
    void ask("eve", "eve");
    await finish("ada 1", "ben", "eve", "ada 2", "ada 3");
    expect(begun).toEqual(["ada 1", "ben", "eve", "ada 2", "ada 3", "ada 4"]);
  });

  it("go on after work that failed", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1, perPerson: 1 });
    const failed = turns.take("ada", () => Promise.reject(new Error("ours")));
    const next = turns.take("ada", () => Promise.resolve("done"));
    await expect(failed).rejects.toThrow("ours");
    expect(await next).toBe("done");
  });
});

describe("the newest of a person", () => {
  it("takes the place of the older one that waits, which is answered at once", async () => {
    const { begun, askNewest, finish } = workshop();
    const asked = ["1", "2", "3", "4"].map((name) => askNewest("ada", name));
    expect([await asked[1], await asked[2]]).toEqual([SUPERSEDED, SUPERSEDED]);
    await finish("1", "4");
    expect([await asked[0], await asked[3]]).toEqual(["1", "4"]);
    expect(begun).toEqual(["1", "4"]);
  });

  it("keeps the place in the line of the one that it takes the place of", async () => {
    const { begun, askNewest, finish } = workshop();
    void askNewest("eve", "eve");
    void askNewest("ada", "ada 1");
    void askNewest("ben", "ben");
    void askNewest("ada", "ada 2");
    await finish("eve");
    expect(begun).toEqual(["eve", "ada 2"]);
  });

  it("takes nobody's place but that of its kind", async () => {
    const { begun, ask, askNewest, finish } = workshop();
    void ask("ada", "page 1");
    void ask("ada", "page 2");
    void askNewest("ada", "draft 1");
    void askNewest("ada", "draft 2");
    await finish("page 1", "page 2");
    expect(begun).toEqual(["page 1", "page 2", "draft 2"]);
  });
});

describe("a line that is full", () => {
  it("turns away who comes, but not the newest of somebody who waits already", async () => {
    const { ask, askNewest } = workshop({ waiting: 1 });
    void ask("ada", "ada");
    const older = askNewest("ben", "ben 1");
    await expect(ask("eve", "eve")).rejects.toThrow(TurnsFullError);
    void askNewest("ben", "ben 2");
    expect(await older).toBe(SUPERSEDED);
  });

  it("of one person leaves room for others", async () => {
    const { begun, ask, finish } = workshop({ perPerson: 2 });
    for (const name of ["1", "2", "3"]) void ask("ada", `ada ${name}`);
    await expect(ask("ada", "ada 4")).rejects.toThrow(TurnsFullError);
    void ask("ben", "ben");
    await finish("ada 1");
    expect(begun).toEqual(["ada 1", "ben"]);
  });

  it("stops nobody who need not wait", async () => {
    const { begun, ask } = workshop({ atOnce: 2, waiting: 1 });
    for (const name of ["1", "2"]) void ask("ada", `ada ${name}`);
    void ask("ben", "ben");
    expect(begun).toEqual(["ada 1", "ben"]);
  });
});
