import { refuse } from "@/lib/auth";

/** Bytes of bodies that one person may have under way at once: two of the largest, or many of the usual size. */
const MOST_UNDER_WAY = 16 * 2 ** 20;

const underWay = new Map<string, number>();

const give = (who: string, bytes: number): void => {
  const rest = (underWay.get(who) ?? 0) - bytes;
  if (rest > 0) underWay.set(who, rest);
  else underWay.delete(who);
};

/**
 * Reads a body in the room that this person has, so that no one fills the memory by sending many at once: `take` counts
 * bytes as they come, and what was taken is free again at the end. @throws Refusal too-many, from `take`
 */
export const inRoomOf = async <T>(who: string, read: (take: (bytes: number) => void) => Promise<T>): Promise<T> => {
  let taken = 0;
  const take = (bytes: number): void => {
    const all = (underWay.get(who) ?? 0) + bytes;
    if (all > MOST_UNDER_WAY) refuse("too-many", "Wait until what you sent before has arrived, then send this again.", { retryAfter: 1 });
    underWay.set(who, all);
    taken += bytes;
  };
  try {
    return await read(take);
  } finally {
    give(who, taken);
  }
};
