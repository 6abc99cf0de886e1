import { readConfiguration, SUBMISSION_LIMITS, type Format } from "@/lib/ingest";
import type { SourceFile } from "@/lib/source";
import type { Topology } from "../network/topology";
import { topologyOf } from "../network/topology-of";

/** The network that a submission describes, for drawing. Runs wherever it is called: the engine is pure. */
export const readTopology = (files: readonly SourceFile[], format: Format): Topology =>
  topologyOf(readConfiguration(files, { format, limits: SUBMISSION_LIMITS }).network);
