/** What of a task's allowance was used up. */
export type Limit = "time" | "memory";

/** What a child writes on standard error before it ends itself; the number of its task follows. */
export const lastWord = (limit: Limit): string => `ringfence-limit ${limit} `;

const ANNOUNCED = /^ringfence-limit (time|memory) (\d+)$/gm;

/** V8 and the C++ library abort where the heap is full, or where one allocation is too large for it. */
const OUT_OF_MEMORY = /JavaScript heap out of memory|Fatal process out of memory|Fatal process OOM|Fatal JavaScript invalid size error|std::bad_alloc/;

/**
 * The limit by which a child ended under its `task`, as it said itself on standard error; null where it says nothing of
 * the kind: then somebody else ended it, as an operator or a system without memory, and the text is not to blame.
 */
export const limitPassed = (words: string, task: number): Limit | null => {
  const announced = [...words.matchAll(ANNOUNCED)].find(([, , number]) => Number(number) === task);
  if (announced !== undefined) return announced[1] === "time" ? "time" : "memory";
  return OUT_OF_MEMORY.test(words) ? "memory" : null;
};
