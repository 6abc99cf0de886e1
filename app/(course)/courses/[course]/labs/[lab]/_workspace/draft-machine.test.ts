import { describe, expect, it } from "vitest";
import { isKept, maySave, nextDraft, startDraft, type DraftEvent, type DraftState } from "./draft-machine";

const MAIN = { path: "main.tf", text: "a" };
const START = startDraft([MAIN], { version: 3, savedAt: null });
const after = (...events: readonly DraftEvent[]): DraftState => events.reduce(nextDraft, START);

const edit = (text: string): DraftEvent => ({ kind: "edited", path: "main.tf", text });
const sending: DraftEvent = { kind: "sending" };
const saved = (version: number): DraftEvent => ({ kind: "saved", saved: { version, savedAt: "2026-01-01T12:00:00Z" } });
const offline: DraftEvent = { kind: "failed", trouble: { kind: "offline" } };
const refused: DraftEvent = { kind: "failed", trouble: { kind: "refused", message: "Too large.", isSignedOut: false, at: 1 } };
const foreign = { files: [{ path: "main.tf", text: "theirs" }], version: 9, savedAt: "2026-01-01T12:00:00Z" };
const conflict: DraftEvent = { kind: "failed", trouble: { kind: "conflict", foreign } };

describe("a draft", () => {
  it.each<[name: string, events: readonly DraftEvent[], kept: boolean, maySave: boolean]>([
    ["is kept while nothing changed", [], true, false],
    ["is not kept after an edit, and may be saved", [edit("b")], false, true],
    ["waits while a save is under way", [edit("b"), sending], false, false],
    ["is kept once the server confirmed", [edit("b"), sending, saved(4)], true, false],
    ["is not kept where it changed during the save", [edit("b"), sending, edit("c"), saved(4)], false, true],
    ["may be saved again after the line was lost", [edit("b"), sending, offline], false, true],
    ["is not sent again where the server refused it", [edit("b"), sending, refused], false, false],
    ["is sent again once it changed after a refusal", [edit("b"), sending, refused, edit("c")], false, true],
    ["waits for a decision in a conflict", [edit("b"), sending, conflict], false, false],
    ["may replace the foreign version", [edit("b"), sending, conflict, { kind: "keep-mine" }], false, true],
    ["is kept once the foreign version is taken", [edit("b"), sending, conflict, { kind: "take-theirs" }], true, false],
  ])("%s", (_, events, kept, may) => {
    expect({ kept: isKept(after(...events)), may: maySave(after(...events)) }).toEqual({ kept, may });
  });

  it("loses no edit in any trouble", () => {
    expect(after(edit("b"), sending, offline, edit("c"), sending, conflict).files).toEqual([{ path: "main.tf", text: "c" }]);
  });

  it("goes on from the version that the server named", () => {
    expect(after(edit("b"), sending, saved(4)).base.version).toBe(4);
    expect(after(edit("b"), sending, conflict, { kind: "keep-mine" }).base.version).toBe(9);
  });

  it("loses and renames files, which is to be saved", () => {
    const two = after({ kind: "edited", path: "rules.tf", text: "b" });
    const removed = nextDraft(two, { kind: "removed", path: "main.tf" });
    expect(removed.files).toEqual([{ path: "rules.tf", text: "b" }]);
    const renamed = nextDraft(two, { kind: "renamed", path: "main.tf", to: "first.tf" });
    expect(renamed.files).toEqual([
      { path: "first.tf", text: "a" },
      { path: "rules.tf", text: "b" },
    ]);
    expect([removed, renamed].map(({ edits }) => edits)).toEqual([2, 2]);
  });

  it("keeps its last file", () => {
    expect(after({ kind: "removed", path: "main.tf" })).toEqual(START);
  });

  it("is kept where the server put back the starter, whatever was typed", () => {
    const restored = after(edit("b"), sending, { kind: "restored", draft: foreign });
    expect(restored).toMatchObject({ files: foreign.files, base: { version: 9 }, sent: null });
    expect(isKept(restored)).toBe(true);
  });

  it("is to be saved as before where the starter was not put back", () => {
    expect(maySave(after(edit("b"), sending, { kind: "failed", trouble: null }))).toBe(true);
  });

  it("takes a file that is new", () => {
    expect(after({ kind: "edited", path: "rules.tf", text: "" }).files.map((file) => file.path)).toEqual(["main.tf", "rules.tf"]);
  });
});
