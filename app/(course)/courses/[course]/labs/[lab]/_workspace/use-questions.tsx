import { useState, type ReactNode } from "react";
import type { SourceFile } from "@/lib/source";
import { Question } from "./question";
import { RenameForm } from "./rename-form";
import type { Files } from "./use-files";
import classes from "./workspace.module.css";

type Asked = { readonly kind: "remove" | "rename"; readonly path: string } | { readonly kind: "starter" } | { readonly kind: "told"; readonly message: string };

interface QuestionsSettings {
  readonly files: readonly SourceFile[];
  readonly deeds: Files;
  /** Gives why the starter did not come, or null. */
  readonly backToStarter: () => Promise<string | null>;
}

export interface Questions {
  /** What is asked or told now. */
  readonly shown: ReactNode;
  readonly tell: (message: string | null) => void;
  readonly askRemove: (path: string) => void;
  readonly askRename: (path: string) => void;
  readonly askStarter: () => void;
}

/** What takes something away is asked first; what can not be done is told. One thing at a time. */
export function useQuestions({ files, deeds, backToStarter }: QuestionsSettings): Questions {
  const [asked, setAsked] = useState<Asked | null>(null);
  const tell = (message: string | null) => setAsked(message === null ? null : { kind: "told", message });
  const remove = (path: string) => {
    setAsked(null);
    deeds.remove(path);
    requestAnimationFrame(focusOpenTab);
  };
  const askRemove = (path: string) => {
    if (files.length === 1) return tell(`Keep one file: a submission has at least one. Empty ${path} in the editor, or go back to the starter.`);
    if (textOf(files, path).trim() === "") return remove(path);
    setAsked({ kind: "remove", path });
  };
  const restore = async () => {
    setAsked(null);
    tell(await backToStarter());
  };
  const rename = (path: string, to: string) => {
    setAsked(null);
    if (to !== path) deeds.rename(path, to);
    requestAnimationFrame(focusOpenTab);
  };

  const leave = () => setAsked(null);
  const shown = asked && <Shown asked={asked} files={files} onLeave={leave} onRemove={remove} onRename={rename} onRestore={restore} />;
  return { shown, tell, askRemove, askRename: (path) => setAsked({ kind: "rename", path }), askStarter: () => setAsked({ kind: "starter" }) };
}

interface ShownProps {
  readonly asked: Asked;
  readonly files: readonly SourceFile[];
  readonly onLeave: () => void;
  readonly onRemove: (path: string) => void;
  readonly onRename: (path: string, to: string) => void;
  readonly onRestore: () => void;
}

function Shown({ asked, files, onLeave, onRemove, onRename, onRestore }: ShownProps) {
  switch (asked.kind) {
    case "told":
      return (
        <p role="alert" className={classes.notice}>
          {asked.message}
        </p>
      );
    case "rename":
      return (
        <RenameForm
          key={asked.path}
          path={asked.path}
          others={files.map(({ path }) => path).filter((path) => path !== asked.path)}
          onRename={(to) => onRename(asked.path, to)}
          onLeave={onLeave}
        />
      );
    case "remove":
      return (
        <Question key={asked.path} yes="Remove the file" no="Keep it" onYes={() => onRemove(asked.path)} onNo={onLeave}>
          <p>
            <strong>Remove {asked.path}?</strong> Its {linesOf(textOf(files, asked.path))} go from the draft. What you handed in stays
            in your attempts, and “Back to the starter…” brings back a file that the lab began with.
          </p>
        </Question>
      );
    case "starter":
      return (
        <Question yes="Go back to the starter" no="Keep the draft" onYes={onRestore} onNo={onLeave}>
          <p>
            <strong>Go back to the starter?</strong> The draft has the files that the lab began with then, and no others: your changes since, and files
            that you added, go from it. Your attempts and their scores stay, and each can be restored to the editor.
          </p>
        </Question>
      );
  }
}

const textOf = (files: readonly SourceFile[], path: string): string => files.find((file) => file.path === path)?.text ?? "";

const linesOf = (text: string): string => {
  const lines = text.trimEnd().split("\n").length;
  return lines === 1 ? "one line" : `${lines.toLocaleString("en-GB")} lines`;
};

const focusOpenTab = (): void => document.querySelector<HTMLElement>("[data-pane=editor] [role=tab][aria-selected=true]")?.focus();
