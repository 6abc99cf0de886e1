import type { Kinds } from "../kind";
import { LAUNCH_KINDS } from "./launch";
import { MACHINE_KINDS } from "./machines";
import { NETWORK_KINDS } from "./network";
import { OPERATION_KINDS } from "./operations";
import { SECURITY_KINDS } from "./security";
import { SERVICE_KINDS } from "./services";

/** Every type of the provider that a template has words for. */
export const KINDS: Kinds = { ...NETWORK_KINDS, ...SECURITY_KINDS, ...MACHINE_KINDS, ...SERVICE_KINDS, ...LAUNCH_KINDS, ...OPERATION_KINDS };
