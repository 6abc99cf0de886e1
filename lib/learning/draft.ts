import { type Actor, refuse } from "../auth";
import { type Draft, findDraft, type LabOf, saveDraftOver } from "../db";
import { type DraftReading, readDraft, TurnsFullError } from "../grading";
import type { SourceFile } from "../source";
import { ownSubmission } from "./attempts";
import { demandWithinLimit } from "./content-limit";
import { type OwnLab, ownLab } from "./own-lab";
import type { DraftView, Format, SaveResult } from "./views";

interface LabName {
  readonly course: string;
  readonly lab: string;
}
type Written = { readonly format: Format; readonly files: readonly SourceFile[] };

const viewOf = ({ format, files, version, updatedAt }: Draft): DraftView => ({
  format: format as Format,
  files,
  version,
  savedAt: updatedAt.toISOString(),
});

/** What was saved last, or else what the lab starts from. */
export const draftOf = async ({ of, shown }: Pick<OwnLab, "of" | "shown">): Promise<DraftView> => {
  const saved = await findDraft(of);
  const [format = "terraform"] = shown.formats;
  return saved === null ? { format, files: shown.starter, version: 0, savedAt: null } : viewOf(saved);
};

const saveOver = async (of: LabOf, { format, files }: Written, baseVersion: number, at: Date): Promise<SaveResult> => {
  demandWithinLimit(files);
  const saved = await saveDraftOver(of, baseVersion, { format, files, at });
  if (saved !== null) return { kind: "saved", version: saved.version, savedAt: saved.updatedAt.toISOString() };
  const newer = await findDraft(of);
  return newer === null ? saveOver(of, { format, files }, 0, at) : { kind: "conflict", newer: viewOf(newer) };
};

/**
 * Saves over `baseVersion`, the version that the text was based on. Where another page saved in between, nothing is
 * changed and the newer draft comes back. @throws Refusal not-found, too-large
 */
export const saveDraft = async (
  actor: Actor,
  draft: LabName & Written & { readonly baseVersion: number },
  at: Date = new Date(),
): Promise<SaveResult> => {
  const { of } = await ownLab(actor, draft.course, draft.lab);
  return saveOver(of, draft, draft.baseVersion, at);
};

/** Makes the draft what the lab started from, or what was handed in then. @throws Refusal not-found, too-large */
export const restoreDraft = async (
  actor: Actor,
  wanted: LabName & { readonly from: "starter" | { readonly submission: string }; readonly baseVersion: number },
  at: Date = new Date(),
): Promise<SaveResult & { readonly draft: DraftView }> => {
  const own = await ownLab(actor, wanted.course, wanted.lab);
  const written = wanted.from === "starter" ? starterOf(own) : await handedIn(actor, wanted, wanted.from.submission);
  const result = await saveOver(own.of, written, wanted.baseVersion, at);
  return { ...result, draft: await draftOf(own) };
};

const starterOf = ({ shown }: OwnLab): Written => ({ format: shown.formats[0] ?? "terraform", files: shown.starter });

const handedIn = async (actor: Actor, { course, lab }: LabName, id: string): Promise<Written> => {
  const submission = await ownSubmission(actor, id);
  if (submission.course !== course || submission.lab !== lab) refuse("not-found", "Choose an attempt at this lab.");
  return { format: submission.format as Format, files: submission.files };
};

const busy = (error: unknown): never => {
  if (error instanceof TurnsFullError) return refuse("too-many", "Wait a moment, then check again: many drafts are being read.");
  throw error;
};

/**
 * Reads a draft, in a process of its own, and stores nothing. Null where the same person sent a newer one before this
 * one's turn came. @throws Refusal not-found, too-large, too-many
 */
export const checkDraft = async (actor: Actor, { course, lab, format, files }: LabName & Written): Promise<DraftReading | null> => {
  demandWithinLimit(files);
  await ownLab(actor, course, lab);
  return readDraft(actor.id, { format, files }).catch(busy);
};
