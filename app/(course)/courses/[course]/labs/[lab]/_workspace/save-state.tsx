import { isKept, type DraftState } from "./draft-machine";
import { SignInAgain } from "./sign-in-again";
import classes from "./workspace.module.css";

const clock = (iso: string): string => new Date(iso).toLocaleTimeString("en-GB");

/** How far the draft is kept, in words; changes are announced politely. */
export function SaveState({ draft }: { readonly draft: DraftState }) {
  return (
    <p role="status" className={classes.saveState} data-trouble={draft.trouble !== null}>
      {draft.trouble?.kind === "refused" && draft.trouble.isSignedOut ? (
        <>
          <SignInAgain /> to save it: this browser keeps the text, and you come back here.
        </>
      ) : (
        sentence(draft)
      )}
    </p>
  );
}

function sentence(draft: DraftState): string {
  if (draft.trouble?.kind === "offline") return "No connection: kept in this browser, saved when it returns";
  if (draft.trouble?.kind === "refused") return `Not saved, kept in this browser. ${draft.trouble.message}`;
  if (draft.trouble?.kind === "conflict") return "Not saved: this draft was changed elsewhere";
  if (!isKept(draft)) return "Saving…";
  return draft.base.savedAt === null ? "Not changed yet" : `Saved ${clock(draft.base.savedAt)}`;
}
