import "server-only";
import { notFound } from "next/navigation";
import { Refusal } from "@/lib/auth";

/** What a page needs; where the use-case refuses because it is not there, or not for this person, the page is not there. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof Refusal && (error.kind === "not-found" || error.kind === "forbidden")) notFound();
    throw error;
  });
}
