import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { LessonTree } from "@/lib/lessons";
import { Code } from "../lab/code";
import { Aside, AwsDoc, Misconception } from "./remarks";
import { Term } from "./term";

/** What stands where a lesson names a figure, a question or a lab: the page knows. */
export interface LessonSlots {
  readonly figure: (name: string) => ReactNode;
  readonly question: (id: string) => ReactNode;
  readonly lab: (slug: string) => ReactNode;
}

type Children = { readonly children?: ReactNode };

/** A checked tree as React elements. The tree holds nothing but what lib/lessons let in. */
export function LessonBody({ tree, slots }: { readonly tree: LessonTree; readonly slots: LessonSlots }) {
  const components = {
    Figure: ({ name }: { name: string }) => slots.figure(name),
    Question: ({ id }: { id: string }) => slots.question(id),
    LabLink: ({ lab }: { lab: string }) => slots.lab(lab),
    Term,
    Aside,
    Misconception,
    AwsDoc,
    pre: ({ children }: Children) => <pre tabIndex={0}>{children}</pre>,
    code: ({ className, children }: Children & { className?: string }) =>
      className === undefined ? <code>{children}</code> : <Code text={String(children)} language={className.replace("language-", "")} />,
    table: ({ children }: Children) => (
      <div className="rf-scroll" role="region" aria-label="Table" tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
  };
  // The tree is hast with components of ours as tag names; the library's own types know HTML's names alone.
  const options = { Fragment, jsx, jsxs, components } as Parameters<typeof toJsxRuntime>[1];
  return toJsxRuntime(tree as Parameters<typeof toJsxRuntime>[0], options);
}
