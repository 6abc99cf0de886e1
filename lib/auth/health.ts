import { ping } from "../db";

/** Whether the accounts can be reached: without them nobody can do anything. */
export const databaseAnswers = (): Promise<boolean> =>
  ping().then(
    () => true,
    () => false,
  );
