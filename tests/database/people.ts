import { type Actor, Refusal } from "../../lib/auth";
import { createUser } from "../../lib/db";
import { suffix } from "./course";

/** Somebody new, who signs in nowhere. */
export const person = async (role: Actor["role"] = "student", name = `Person ${suffix()}`): Promise<Actor> => {
  const { id, email } = await createUser({ email: `${suffix()}@example.org`, name, passwordHash: "none", role });
  return { id, email, name, role };
};

/** How a use-case refuses; "no refusal" where it does not. */
export const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no refusal",
    (error: unknown) => (error instanceof Refusal ? error.kind : String(error)),
  );
