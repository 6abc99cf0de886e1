import { describe, expect, it } from "vitest";
import { BoundedCache } from "./bounded-cache";

describe("a bounded cache", () => {
  it("forgets what was used longest ago", () => {
    const cache = new BoundedCache<number>(2);
    cache.set("a", 1);
    cache.set("b", 2);
    cache.get("a");
    cache.set("c", 3);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
  });

  it("makes a value once", () => {
    const cache = new BoundedCache<number>(2);
    let made = 0;
    const make = (): number => ++made;
    expect([cache.through("a", make), cache.through("a", make)]).toEqual([1, 1]);
  });
});
