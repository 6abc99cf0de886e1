import { z } from "zod";
import { explain, type Result, type Verdict } from "../explain";
import { readConfiguration, SUBMISSION_LIMITS } from "../ingest";
import type { Network } from "../model";
import { narrateResult } from "../narrate";
import { errorAt, hasErrors, type Diagnostic, type SourceFile } from "../source";
import { hashOf } from "./canonical";
import { queryOf } from "./question";
import { trafficSchema } from "./traffic";

const MOST_STATES = 24;
const words = z.string().min(1).max(200);
const choice = z.strictObject({
  /** A variable of the figure's Terraform. */
  variable: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: words,
  options: z
    .array(z.strictObject({ label: words, value: z.string() }))
    .min(2)
    .max(6),
});
const question = z.strictObject({
  from: z.string(),
  to: z.string(),
  traffic: trafficSchema,
  to_address: z.string().optional(),
  one_way: z.boolean().optional(),
});

/** `figure.yaml`: a small network, what the reader may change in it, and the question that it answers. */
export const figureSchema = z
  .strictObject({
    title: words,
    caption: z.string().min(1).max(600),
    choices: z.array(choice).min(1).max(4),
    question,
    /** How the question's two ends are called in sentences; default their addresses. */
    from_label: words.optional(),
    to_label: words.optional(),
  })
  .refine((spec) => spec.choices.reduce((states, { options }) => states * options.length, 1) <= MOST_STATES, {
    message: `has more than ${MOST_STATES} combinations`,
  });

export type FigureSpec = z.infer<typeof figureSchema>;

/** A live network of a course. Plain JSON. */
export interface Figure {
  readonly slug: string;
  /** SHA-256 of the rest, in hex. */
  readonly hash: string;
  readonly spec: FigureSpec;
  readonly files: readonly SourceFile[];
}

export const makeFigure = (parts: Omit<Figure, "hash">): Figure => ({ ...parts, hash: hashOf(parts) });

/** One combination of choices, answered. */
export interface FigureState {
  /** The chosen value of each variable. */
  readonly values: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly result: Result;
  readonly network: Network;
}

export interface FigureResult {
  readonly title: string;
  readonly caption: string;
  readonly choices: FigureSpec["choices"];
  /** The question's ends, as people call them. */
  readonly from: string;
  readonly to: string;
  /** The same ends as endpoints: resource addresses and the like. */
  readonly endpoints: { readonly from: string; readonly to: string };
  readonly files: readonly SourceFile[];
  /** One for every combination; the first is the one of all first options. */
  readonly states: readonly FigureState[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Answers a figure's question for every combination of its choices, so that a page needs no engine. */
export function evaluateFigure(figure: Figure): FigureResult {
  const { title, caption, choices, question: asked, from_label, to_label } = figure.spec;
  const states = combinations(choices).map((values) => ({ values, ...answer(figure, values) }));
  return {
    ...{ title, caption, choices, files: figure.files },
    from: from_label ?? asked.from,
    to: to_label ?? asked.to,
    endpoints: { from: asked.from, to: asked.to },
    states: states.map(({ diagnostics: _, ...state }) => state),
    diagnostics: states.flatMap((state) => state.diagnostics),
  };
}

function combinations(choices: FigureSpec["choices"]): Readonly<Record<string, string>>[] {
  return choices.reduce<Readonly<Record<string, string>>[]>(
    (before, { variable, options }) => before.flatMap((values) => options.map(({ value }) => ({ ...values, [variable]: value }))),
    [{}],
  );
}

function answer(figure: Figure, variables: Readonly<Record<string, string>>) {
  const { question: asked, from_label, to_label } = figure.spec;
  const { network, diagnostics } = readConfiguration(figure.files, { format: "terraform", limits: SUBMISSION_LIMITS, variables });
  const result = explain(network, queryOf(asked.from, asked.to, asked, asked.traffic));
  const names = { ...(from_label ? { [asked.from]: from_label } : {}), ...(to_label ? { [asked.to]: to_label } : {}) };
  const { headline, sentences } = narrateResult(result, names, { from: asked.from, to: asked.to });
  const problems = hasErrors(diagnostics) ? diagnostics : result.error ? [result.error] : [];
  return {
    network,
    verdict: result.verdict,
    result,
    headline,
    sentences,
    diagnostics: problems.map((d) => errorAt(d.code, `With ${JSON.stringify(variables)}: ${d.message}`, { span: d.span })),
  };
}
