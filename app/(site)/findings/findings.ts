import "server-only";
import { join } from "node:path";
import { readFindings, type Finding } from "@/lib/content";
import { env } from "@/lib/env";

let reading: Promise<readonly Finding[]> | undefined;

/** Every page of CONTENT_DIR/findings, by code. They change with a new version only, so they are read once. */
export function allFindings(): Promise<readonly Finding[]> {
  reading ??= readFindings(join(env().CONTENT_DIR, "findings")).then(({ findings }) => findings);
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}

/** Null for a code that has no page. */
export const findingOf = async (code: string): Promise<Finding | null> =>
  (await allFindings()).find((finding) => finding.code === code) ?? null;

/** As results and terminals spell it: explanations in AWS's capitals. */
export const spelledCode = ({ code, meta }: Finding): string =>
  meta.kind === "explanation" ? code.toUpperCase().replaceAll("-", "_") : code;
