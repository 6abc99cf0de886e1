import type { Role } from "./permissions";

/** Who asks. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}
