import "server-only";
import { pino } from "pino";
import { env } from "@/lib/env";

/** Lines of JSON on standard output. Never holds a password, a cookie or the text of a draft. */
export const log = pino({ level: env().LOG_LEVEL, base: { process: "web" } });
