import type { Result } from "@/lib/explain";
import type { FigureResult } from "@/lib/labs";
import type { SourceFile } from "@/lib/source";
import type { Topology } from "../network/topology";
import { topologyOf } from "../network/topology-of";

/** A live figure as plain JSON: every state of it was answered by the engine beforehand. */
export interface FigureView extends Pick<FigureResult, "title" | "caption" | "choices" | "from" | "to" | "endpoints"> {
  readonly files: readonly SourceFile[];
  readonly states: readonly FigureState[];
}

interface FigureState {
  readonly values: Readonly<Record<string, string>>;
  readonly result: Result;
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly topology: Topology;
}

export const figureView = ({ title, caption, choices, from, to, endpoints, files, states }: FigureResult): FigureView => ({
  ...{ title, caption, choices, from, to, endpoints, files },
  states: states.map(({ values, result, headline, sentences, network }) => ({ values, result, headline, sentences, topology: topologyOf(network) })),
});
